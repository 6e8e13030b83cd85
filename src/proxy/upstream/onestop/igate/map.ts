import type { NationalStatus } from '../../../../domain/dossier';
import { parseUpstreamTime } from '../../../../domain/time';
import { BY_POST_PLACE, channelOfLabel, onlineLevelOf } from '../shared/hand-over';
import { type MapContext, type Mapped, statusOf, unreadable } from '../shared/mapping';
import { NOTE_CHARS, partOf, textOf, timeOf } from '../shared/read';
import { inOrder, reasonOf } from '../shared/steps';
import { agencyFrom, apologyOf, feesOf, filesOf, postalOf, resultsOf, stepsOf, supplementsOf } from './map-lists';
import { peopleOf } from './map-people';
import { nameOf } from './names';
import type { IgateRow } from './wire';

/** iGate's own numbers; 16 waits at the counter. 3 (tạm dừng) has no national status: its label is shown. */
const STATUS = new Map<string, NationalStatus>([
  ['0', 1], ['1', 5], ['2', 4], ['4', 9], ['5', 10], ['6', 3], ['8', 8], ['9', 6], ['10', 7], ['16', 1], ['17', 2],
]);

/** An iGate dossier as ours. */
export function mapDossier(row: IgateRow, context: MapContext): Mapped {
  const receivedAt = parseUpstreamTime(row.acceptedDate);
  if (receivedAt === undefined) return unreadable('acceptedDate');
  const dueAt = parseUpstreamTime(row.appointmentDate);
  if (dueAt === undefined) return unreadable('appointmentDate');
  const fees = feesOf(row);
  if (fees === undefined) return unreadable('dossierFee/amount');

  const label = nameOf(row.dossierStatus.name);
  const statusCode = statusOf(STATUS, String(row.dossierStatus.id).trim(), label);
  const { owner, submitter } = peopleOf(row);
  const steps = inOrder(stepsOf(row, context));
  const procedure = partOf(row.procedure);
  const byPost = channelOfLabel(textOf(partOf(row.dossierReceivingKind)?.name)) === 'post';
  const altCode = textOf(row.nationCode, 100);
  const place = partOf(row.receivingPlace);

  return {
    ok: true,
    dossier: {
      code: row.code.trim(),
      altCodes: altCode === null ? [] : [altCode],
      provinceId: context.provinceId,
      source: 'igate',
      statusCode,
      statusRaw: label ?? String(row.dossierStatus.id),
      procedure: {
        code: textOf(procedure?.code),
        name: nameOf(procedure?.translate) ?? '',
        field: nameOf(partOf(procedure?.sector)?.name),
        onlineLevel: onlineLevelOf(textOf(partOf(row.procedureLevel)?.name)),
      },
      agency: agencyFrom(row.agency, context, textOf(partOf(row.agencyLevel)?.code)),
      submittedAt: timeOf(row.appliedDate),
      receivedAt,
      dueAt: dueAt ?? timeOf(row.dueDate),
      finishedAt: timeOf(row.completedDate),
      returnedAt: timeOf(row.returnedDate),
      channel: channelOfLabel(textOf(partOf(row.applyMethod)?.name)),
      steps,
      supplements: supplementsOf(row),
      fees,
      files: filesOf(row),
      results: resultsOf(row),
      postal: postalOf(row, byPost),
      apology: apologyOf(row),
      reason: reasonOf(textOf(row.dossierStatus.comment, NOTE_CHARS), statusCode, steps),
      // By post the place is the citizen's own address.
      returnPlace: byPost ? BY_POST_PLACE : (textOf(place?.name) ?? textOf(place?.fullAddress)),
      owner,
      submitter,
      fetchedAt: context.fetchedAt,
    },
  };
}

