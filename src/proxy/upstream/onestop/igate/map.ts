import type { NationalStatus } from '../../../../domain/dossier';
import { parseUpstreamTime } from '../../../../domain/upstream-time';
import { channelOfLabel, onlineLevelOf, returnPlaceOf } from '../shared/hand-over';
import { type MapContext, type Mapped, statusOf, unreadable } from '../shared/mapping';
import { NOTE_CHARS, partOf, textOf, timeOf } from '../shared/read';
import { withoutOfficers } from '../shared/officers';
import { printedCode } from '../shared/same-code';
import { reasonOf } from '../shared/steps';
import { actsIn, agencyFrom, apologyOf, feesOf, filesOf, isSentHome, postalOf, resultsOf, statusPartOf, stepsOf, supplementsOf, unnameOf } from './map-lists';
import { peopleOf } from './map-people';
import { nameOf } from './names';
import type { IgateRow } from './wire';

/** iGate's own numbers; 16 waits at the counter. 3 (tạm dừng) has no national status: its label is shown. */
const STATUS = new Map<string, NationalStatus>([
  ['0', 1], ['1', 5], ['2', 4], ['4', 9], ['5', 10], ['6', 3], ['8', 8], ['9', 6], ['10', 7], ['16', 1], ['17', 2],
]);

/** An iGate dossier as ours. */
export function mapDossier(row: IgateRow, given: MapContext): Mapped {
  const context = { ...given, agencyOf: withoutOfficers(given.agencyOf, actsIn(row)) };
  const receivedAt = parseUpstreamTime(row.acceptedDate);
  if (receivedAt === undefined) return unreadable('acceptedDate');
  const dueAt = parseUpstreamTime(row.appointmentDate);
  if (dueAt === undefined) return unreadable('appointmentDate');

  const { id, label, comment } = statusIn(row);
  const statusRaw = label ?? id;
  if (statusRaw === null) return unreadable('dossierStatus');
  const statusCode = statusOf(STATUS, id, label);
  const { owner, submitter } = peopleOf(row);
  const unname = unnameOf(row);
  const steps = stepsOf(row, context, unname);
  const procedure = partOf(row.procedure);
  const altCode = textOf(row.nationCode, 100);
  const place = partOf(row.receivingPlace);

  return {
    ok: true,
    dossier: {
      code: printedCode(row.code),
      altCodes: altCode === null ? [] : [altCode],
      provinceId: context.provinceId,
      source: 'igate',
      statusCode,
      statusRaw,
      procedure: {
        code: textOf(procedure?.code),
        name: nameOf(procedure?.translate) ?? '',
        field: nameOf(partOf(procedure?.sector)?.name),
        onlineLevel: onlineLevelOf(nameOf(row.procedureLevel)),
      },
      agency: agencyFrom(row.agency, context, textOf(partOf(row.agencyLevel)?.code)),
      submittedAt: timeOf(row.appliedDate),
      receivedAt,
      dueAt: dueAt ?? timeOf(row.dueDate),
      finishedAt: timeOf(row.completedDate),
      returnedAt: timeOf(row.returnedDate),
      channel: channelOfLabel(nameOf(row.applyMethod)),
      steps,
      supplements: supplementsOf(row, unname),
      fees: feesOf(row),
      files: filesOf(row),
      results: resultsOf(row),
      postal: postalOf(row),
      apology: apologyOf(row, unname),
      reason: reasonOf(unname(comment), statusCode, steps),
      returnPlace: returnPlaceOf(textOf(place?.name) ?? textOf(place?.fullAddress), isSentHome(row)),
      owner,
      submitter,
      fetchedAt: context.fetchedAt,
    },
  };
}


interface Told {
  id: string | null;
  label: string | null;
  comment: string | null;
}

/** The dossier's own status; where none is told, that of the task in hand. */
function statusIn({ dossierStatus, dossierTaskStatus, statusCurrentTask }: IgateRow): Told {
  const own = statusPartOf(dossierStatus);
  const id = textOf(own.id);
  const label = nameOf(own.name);
  const ofTask = id === null && label === null ? (textOf(statusCurrentTask) ?? nameOf(partOf(dossierTaskStatus)?.name)) : null;
  return { id, label: label ?? ofTask, comment: textOf(own.comment, NOTE_CHARS) };
}
