import type { Channel, NationalStatus } from '../../../../domain/dossier';
import { parseUpstreamTime } from '../../../../domain/upstream-time';
import { channelOfLabel, isByPost, isPublicPlace, onlineLevelOf, returnPlaceOf } from '../shared/hand-over';
import { type MapContext, type Mapped, numberOf, ownerKindOf, statusOf, unreadable } from '../shared/mapping';
import { NAME_CHARS, NOTE_CHARS, cutTo, idNumberOf, itemsOf, phoneOf, textOf, timeOf } from '../shared/read';
import { withoutOfficers } from '../shared/officers';
import { printedCode } from '../shared/same-code';
import { reasonOf } from '../shared/steps';
import { actsIn, apologyOf, feesOf, filesOf, movedDueAt, postalOf, resultsOf, stepsOf, supplementsOf, unnameOf } from './map-lists';
import type { DvcqgRow } from './wire';

/** National statuses under their official labels: this format sends the number only. */
const STATUS: readonly [string, NationalStatus, string][] = [
  ['1', 1, 'Mới đăng ký'],
  ['2', 2, 'Được tiếp nhận'],
  ['3', 3, 'Không được tiếp nhận'],
  ['4', 4, 'Đang xử lý'],
  ['5', 5, 'Yêu cầu bổ sung giấy tờ'],
  ['6', 6, 'Yêu cầu thực hiện nghĩa vụ tài chính'],
  ['7', 7, 'Công dân yêu cầu rút hồ sơ'],
  ['8', 8, 'Dừng xử lý'],
  ['9', 9, 'Đã xử lý xong'],
  ['10', 10, 'Đã trả kết quả'],
];
const STATUS_OF = new Map(STATUS.map(([id, status]) => [id, status]));
const LABEL_OF = new Map(STATUS.map(([id, , label]) => [id, label]));
const CHANNEL = new Map<string, Channel>([['1', 'counter'], ['2', 'online'], ['3', 'post']]);
const TWELVE_DIGIT_ID = '1';
const BY_POST = '1';

/** One row of the national sync format as a dossier. */
export function mapDossier(row: DvcqgRow, given: MapContext): Mapped {
  const context = { ...given, agencyOf: withoutOfficers(given.agencyOf, actsIn(row)) };
  const receivedAt = parseUpstreamTime(row.NgayTiepNhan);
  if (receivedAt === undefined) return unreadable('NgayTiepNhan');
  const dueAt = parseUpstreamTime(row.NgayHenTra);
  if (dueAt === undefined) return unreadable('NgayHenTra');

  const unname = unnameOf(row);
  const note = unname(textOf(row.GhiChu, NOTE_CHARS));
  const { statusCode, statusRaw } = statusFrom(row, note);
  const steps = stepsOf(row, context, unname);
  const agencyName = textOf(row.DonViXuLy);
  const agency = agencyName === null ? (steps[0]?.agency ?? context.agencyOf(null, null, null)) : context.agencyOf(agencyName, null, null);
  const altCode = textOf(row.MaHoSoKhac, 100);
  const byPost = numberOf(row.HinhThuc) === BY_POST || isByPost(textOf(row.HinhThuc));
  const handOver = unname(textOf(row.ThongTinTra));

  return {
    ok: true,
    dossier: {
      code: printedCode(row.MaHoSo),
      altCodes: altCode === null ? [] : [altCode],
      provinceId: context.provinceId,
      source: 'dvcqg',
      statusCode,
      statusRaw,
      procedure: {
        code: textOf(row.MaTTHC),
        name: textOf(row.TenTTHC) ?? '',
        field: textOf(row.TenLinhVuc),
        onlineLevel: onlineLevelOf(textOf(row.MucDo)),
      },
      agency,
      submittedAt: timeOf(row.NgayNopHoSo),
      receivedAt,
      dueAt: movedDueAt(row, dueAt),
      finishedAt: timeOf(row.NgayKetThucXuLy) ?? (statusCode === 3 ? timeOf(row.NgayTuChoi) : null),
      returnedAt: timeOf(row.NgayTra),
      channel: CHANNEL.get(numberOf(row.KenhThucHien)) ?? channelOfLabel(textOf(row.KenhThucHien)),
      steps,
      supplements: supplementsOf(row, unname),
      fees: feesOf(row, statusCode),
      files: filesOf(row),
      results: resultsOf(row),
      postal: byPost ? postalOf(handOver) : null,
      apology: apologyOf(row, unname),
      reason: reasonOf(unname(textOf(row.LyDoTuChoi, NOTE_CHARS)) ?? refusalIn(note, statusCode, statusRaw), statusCode, steps),
      returnPlace: returnPlaceOf(placeIn(handOver) ?? (agency.name || null), byPost),
      owner: {
        kind: ownerKindOf(row.LoaiDoiTuong),
        name: textOf(row.ChuHoSo),
        idNumber: ownIdOf(row),
        phone: phoneOf(row.SoDienThoai),
        address: textOf(row.DiaChi),
      },
      submitter: null,
      fetchedAt: context.fetchedAt,
    },
  };
}

/** A number outside the national list comes with its meaning in the note, if at all; beside words the note is no status. */
function statusFrom(row: DvcqgRow, note: string | null): { statusCode: NationalStatus; statusRaw: string } {
  const id = textOf(row.TrangThaiHoSo) ?? '';
  const told = /^\d+$/.test(id) && note !== null ? cutTo(note, NAME_CHARS) : id;
  const statusRaw = LABEL_OF.get(numberOf(id)) ?? told;
  return { statusCode: statusOf(STATUS_OF, id, statusRaw), statusRaw };
}

/** What was noted of a dossier refused or stopped, when that is not its status itself. */
function refusalIn(note: string | null, status: NationalStatus, statusRaw: string): string | null {
  return (status === 3 || status === 8) && note !== statusRaw ? note : null;
}

/** The field also tells who came for the result, and where they live: taken as a place only when it names one of ours. */
function placeIn(handOver: string | null): string | null {
  return handOver !== null && (isPublicPlace(handOver) || isByPost(handOver)) ? handOver : null;
}

/** The 12-digit number when there is one, else the older 9-digit one. */
function ownIdOf(row: DvcqgRow): string | null {
  const ids = itemsOf(row.DinhDanhCHS).filter(({ SoDinhDanh }) => idNumberOf(SoDinhDanh) !== null);
  const chosen = ids.find((id) => numberOf(id.LoaiDinhDanh) === TWELVE_DIGIT_ID) ?? ids[0];
  return idNumberOf(chosen?.SoDinhDanh);
}
