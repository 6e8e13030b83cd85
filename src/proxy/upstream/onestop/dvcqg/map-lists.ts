import type { Apology, DossierFile, Fee, IsoTime, NationalStatus, Postal, Step, Supplement } from '../../../../domain/dossier';
import { BY_POST_PLACE } from '../../../../domain/return-place';
import { isByPost, isPublicPlace } from '../shared/hand-over';
import { type MapContext, numberOf } from '../shared/mapping';
import { MOST_STEPS_READ, NAME_CHARS, NOTE_CHARS, amountOf, cutTo, flagOf, itemsOf, paidOf, papersOf, partOf, textOf, timeOf } from '../shared/read';
import { type Unname, officersIn, unnaming } from '../shared/officers';
import { UNNAMED_STEP, apologyFrom, orderedSteps, requestsOf } from '../shared/steps';
import type { DvcqgRow } from './wire';

/** `HinhThucThu`: collected when papers asked for are handed in, or with the result. */
const COLLECTED_ON_SUPPLEMENT = '2';
const COLLECTED_ON_RETURN = '4';
const NOT_YET_COLLECTED: readonly NationalStatus[] = [0, 1, 6];
const TRACKING_NUMBER = /\b[A-Z]{2}\d{9}VN\b/;

/** What officers did. */
export const actsIn = (row: DvcqgRow): object[] => [...itemsOf(row.TienTrinh, MOST_STEPS_READ), ...itemsOf(row.DanhSachHoSoBoSung)];

/** Officers are named in the steps and in the requests for papers, and written of anywhere. */
export function unnameOf(row: DvcqgRow): Unname {
  const steps = itemsOf(row.TienTrinh, MOST_STEPS_READ);
  const requests = itemsOf(row.DanhSachHoSoBoSung);
  return unnaming(
    actsIn(row).flatMap(officersIn),
    [
      ...steps.map((step) => step.NoiDungXuLy),
      ...requests.map((request) => request.NoiDungBoSung),
      partOf(row.PhieuXinLoi)?.LyDo,
      row.LyDoTuChoi,
      row.GhiChu,
      row.ThongTinTra,
    ],
  );
}

export function stepsOf(row: DvcqgRow, { agencyOf }: MapContext, unname: Unname): Step[] {
  return orderedSteps(
    itemsOf(row.TienTrinh, MOST_STEPS_READ).map((step) => {
      const { name, note } = wordsOf(unname(textOf(step.NoiDungXuLy, NOTE_CHARS)));
      return {
        name,
        agency: agencyOf(textOf(step.PhongBanXuLy), null, textOf(step.MaCoQuan, 50)),
        startedAt: timeOf(step.NgayBatDau),
        endedAt: timeOf(step.ThoiDiemXuLy),
        plannedEndAt: timeOf(step.NgayKetThucTheoQuyDinh),
        note,
      };
    }),
  );
}

/** One text tells the step and, behind a colon, what was said of it. */
function wordsOf(told: string | null): { name: string; note: string | null } {
  const [, name, note] = /^([^:]{2,80}): (.+)$/.exec(told ?? '') ?? [];
  return { name: name ?? (told === null ? UNNAMED_STEP : cutTo(told, NAME_CHARS)), note: note ?? null };
}

export function supplementsOf(row: DvcqgRow, unname: Unname): Supplement[] {
  return requestsOf(itemsOf(row.DanhSachHoSoBoSung).map((request) => ({
    id: textOf(request.HoSoBoSungId, 100),
    requestedAt: timeOf(request.NgayBoSung),
    expiresAt: timeOf(request.ThoiHanBoSung),
    reason: unname(textOf(request.NoiDungBoSung, NOTE_CHARS)) ?? '',
    papers: papersOf(request.DanhSachGiayToBoSung),
    answeredAt: timeOf(request.NgayTiepNhanBoSung),
  })));
}

/** The appointment as it was moved when papers came in, where the dossier still tells the one before that. */
export function movedDueAt(row: DvcqgRow, dueAt: IsoTime | null): IsoTime | null {
  const moves = itemsOf(row.DanhSachHoSoBoSung).flatMap(({ NgayHenTraTruoc, NgayHenTraMoi }) => {
    const [from, to] = [timeOf(NgayHenTraTruoc), timeOf(NgayHenTraMoi)];
    return from === null || to === null ? [] : [{ from, to }];
  });
  return moves.sort((a, b) => Date.parse(a.from) - Date.parse(b.from)).reduce((due, { from, to }) => (due === from ? to : due), dueAt);
}

/** The format does not always say what is paid: then the moment of collection tells. */
export function feesOf(row: DvcqgRow, status: NationalStatus): Fee[] {
  const isAnswered = itemsOf(row.DanhSachHoSoBoSung).some(({ NgayTiepNhanBoSung }) => timeOf(NgayTiepNhanBoSung) !== null);
  const isCollected = (moment: string): boolean => {
    if (status === 10) return true;
    if (moment === COLLECTED_ON_RETURN) return false;
    return moment === COLLECTED_ON_SUPPLEMENT ? isAnswered && status !== 5 && status !== 6 : !NOT_YET_COLLECTED.includes(status);
  };
  return itemsOf(row.DanhSachLePhi).flatMap((fee) => {
    const amountVnd = amountOf(fee.Gia);
    if (amountVnd === null) return [];
    return [{ name: textOf(fee.TenPhiLePhi) ?? 'Lệ phí', amountVnd, paid: paidOf(fee.TrangThaiThanhToan) ?? isCollected(numberOf(fee.HinhThucThu)) }];
  });
}

export function filesOf(row: DvcqgRow): DossierFile[] {
  return itemsOf(row.TaiLieuNop)
    .filter((file) => flagOf(file.IsDeleted) !== true)
    .map((file, index) => ({
      id: textOf(file.TepDinhKemId, 100) ?? String(index + 1),
      name: textOf(file.TenTepDinhKem) ?? '',
      signed: null,
    }));
}

export function resultsOf(row: DvcqgRow): DossierFile[] {
  return itemsOf(row.DanhSachGiayToKetQua).map((paper, index) => ({
    id: textOf(paper.GiayToId, 100) ?? textOf(paper.MaGiayToKetQua, 100) ?? String(index + 1),
    name: textOf(paper.TenGiayTo) ?? '',
    signed: null,
  }));
}

/** Hand-over by post: what the system tells of it, and the parcel's number when that is in it. The field names the place of any hand-over, also of the one wished for before the post was. */
export function postalOf(told: string | null): Postal {
  const trackingNumber = TRACKING_NUMBER.exec(told ?? '')?.[0] ?? null;
  const isElsewhere = told === null || (isPublicPlace(told) && !isByPost(told) && trackingNumber === null);
  return { trackingNumber, stateRaw: isElsewhere ? BY_POST_PLACE : told };
}

export function apologyOf(row: DvcqgRow, unname: Unname): Apology | null {
  const slip = partOf(row.PhieuXinLoi);
  if (slip === null) return null;
  return apologyFrom(unname(textOf(slip.LyDo, NOTE_CHARS)), timeOf(slip.NgayPhatHanh), timeOf(slip.NgayHenTraMoi));
}
