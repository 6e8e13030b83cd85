import type { Channel, NationalStatus } from '../../../../domain/dossier';
import { parseUpstreamTime } from '../../../../domain/upstream-time';
import { channelOfLabel, onlineLevelOf, returnPlaceOf } from '../shared/hand-over';
import { type MapContext, type Mapped, numberOf, statusOf, unreadable } from '../shared/mapping';
import { NOTE_CHARS, textOf, timeOf } from '../shared/read';
import { withoutOfficers } from '../shared/officers';
import { printedCode } from '../shared/same-code';
import { reasonOf } from '../shared/steps';
import { actsIn, agencyFrom, apologyOf, feesOf, filesOf, postalOf, resultsOf, stepsOf, supplementsOf, unnameOf } from './map-lists';
import { peopleOf } from './map-people';
import type { LgspData } from './wire';

/** The gateway's own numbers. "0" (mới nhận) stands for filed as well as accepted: there the label decides. */
const STATUS = new Map<string, NationalStatus>([
  ['1', 4], ['2', 5], ['3', 9], ['4', 10], ['5', 3], ['6', 8], ['7', 7], ['8', 6],
]);
const NEWLY_RECEIVED = '0';
const CHANNEL = new Map<string, Channel>([['0', 'counter'], ['1', 'post'], ['2', 'online']]);

/** The gateway's record as a dossier. */
export function mapDossier(data: LgspData, given: MapContext): Mapped {
  const context = { ...given, agencyOf: withoutOfficers(given.agencyOf, actsIn(data)) };
  const receivedAt = parseUpstreamTime(data.NgayTiepNhan);
  if (receivedAt === undefined) return unreadable('NgayTiepNhan');
  const dueAt = parseUpstreamTime(data.NgayHenTra);
  if (dueAt === undefined) return unreadable('NgayHenTra');

  const statusId = numberOf(data.TrangThaiHoSo);
  const label = textOf(data.TenTrangThai);
  if (statusId === '' && label === null) return unreadable('TrangThaiHoSo');
  const told = statusOf(STATUS, statusId, label);
  const statusCode = told === 0 && statusId === NEWLY_RECEIVED ? 2 : told;
  const { owner, submitter } = peopleOf(data);
  const unname = unnameOf(data);
  const steps = stepsOf(data, context, unname);
  const postal = postalOf(data);

  return {
    ok: true,
    dossier: {
      code: printedCode(data.MaHoSo),
      altCodes: [data.MaHoSoKhac, data.SoBienNhan].flatMap((code) => textOf(code, 100) ?? []),
      provinceId: context.provinceId,
      source: 'lgsp',
      statusCode,
      statusRaw: label ?? statusId,
      procedure: {
        code: textOf(data.MaTTHC),
        name: textOf(data.TenTTHC) ?? '',
        field: textOf(data.TenLinhVuc),
        onlineLevel: onlineLevelOf(textOf(data.MucDo)),
      },
      agency: agencyFrom(data.DonViTiepNhan, context),
      submittedAt: timeOf(data.NgayNop),
      receivedAt,
      dueAt,
      finishedAt: timeOf(data.NgayKetThuc),
      returnedAt: timeOf(data.NgayTraKetQua),
      channel: CHANNEL.get(numberOf(data.HinhThuc)) ?? channelOfLabel(textOf(data.HinhThuc)),
      steps,
      supplements: supplementsOf(data, unname),
      fees: feesOf(data),
      files: filesOf(data),
      results: resultsOf(data),
      postal,
      apology: apologyOf(data, unname),
      reason: reasonOf(unname(textOf(data.LyDo, NOTE_CHARS)), statusCode, steps),
      returnPlace: returnPlaceOf(textOf(data.NoiTraKetQua), postal !== null),
      owner,
      submitter,
      fetchedAt: context.fetchedAt,
    },
  };
}
