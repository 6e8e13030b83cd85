import type { Agency, Apology, DossierFile, Fee, Level, Postal, Step, Supplement } from '../../../../domain/dossier';
import { foldVietnamese } from '../../../../domain/text';
import { type MapContext, levelOf } from '../shared/mapping';
import { NOTE_CHARS, amountOf, flagOf, itemsOf, papersOf, partOf, textOf, timeOf } from '../shared/read';
import { unnaming } from '../shared/officers';
import { UNNAMED_STEP, inOrder } from '../shared/steps';
import type { LgspData } from './wire';

const LEVEL = new Map<string, Level>([['0', 'ministry'], ['1', 'province'], ['2', 'district'], ['3', 'commune']]);
const PAID = 'da thanh toan';

export function agencyFrom(wire: LgspData['DonViTiepNhan'], { agencyOf }: MapContext): Agency {
  const agency = partOf(wire);
  return agencyOf(textOf(agency?.Ten), levelOf(LEVEL, textOf(agency?.Cap)), textOf(agency?.Ma, 50));
}

export function stepsOf(data: LgspData, context: MapContext): Step[] {
  const rows = itemsOf(data.TienTrinh);
  const unname = unnaming(
    rows.map((step) => step.NguoiXuLy),
    rows.flatMap((step) => [step.BuocXuLy, step.YKien]),
  );
  return inOrder(
    rows.map((step) => ({
      name: unname(textOf(step.BuocXuLy)) ?? UNNAMED_STEP,
      agency: agencyFrom(step.DonViXuLy, context),
      startedAt: timeOf(step.ThoiGianBatDau),
      endedAt: timeOf(step.ThoiGianKetThuc),
      plannedEndAt: timeOf(step.HanXuLy),
      note: unname(textOf(step.YKien, NOTE_CHARS)),
    })),
  );
}

export function supplementsOf(data: LgspData): Supplement[] {
  return itemsOf(data.YeuCauBoSung).map((request, index) => ({
    id: textOf(request.Id, 100) ?? String(index + 1),
    requestedAt: timeOf(request.NgayYeuCau),
    expiresAt: timeOf(request.HanBoSung),
    reason: textOf(request.NoiDung, NOTE_CHARS) ?? '',
    papers: papersOf(request.GiayTo),
    answeredAt: timeOf(request.NgayBoSung),
  }));
}

/** Undefined when an amount cannot be read. */
export function feesOf(data: LgspData): Fee[] | undefined {
  const fees: Fee[] = [];
  for (const fee of itemsOf(data.LePhi)) {
    const amountVnd = amountOf(fee.SoTien);
    if (amountVnd === undefined) return undefined;
    const paid = foldVietnamese(textOf(fee.TrangThai) ?? '') === PAID;
    if (amountVnd !== null) fees.push({ name: textOf(fee.Ten) ?? 'Lệ phí', amountVnd, paid });
  }
  return fees;
}

export function filesOf(data: LgspData): DossierFile[] {
  return itemsOf(data.TepDinhKem).map((file, index) => ({
    id: textOf(file.Id, 100) ?? String(index + 1),
    name: textOf(file.Ten) ?? '',
    signed: null,
  }));
}

export function resultsOf(data: LgspData): DossierFile[] {
  return itemsOf(data.KetQua).map((paper, index) => ({
    id: textOf(paper.Id, 100) ?? String(index + 1),
    name: textOf(paper.Ten) ?? '',
    signed: flagOf(paper.KySo),
  }));
}

export function postalOf(data: LgspData): Postal | null {
  const parcel = partOf(data.BuuChinh);
  if (parcel === null) return null;
  return { trackingNumber: textOf(parcel.MaVanDon, 40), stateRaw: textOf(parcel.TrangThai) ?? '' };
}

export function apologyOf(data: LgspData): Apology | null {
  const slip = partOf(data.PhieuXinLoi);
  if (slip === null) return null;
  return { reason: textOf(slip.LyDo, NOTE_CHARS) ?? '', issuedAt: timeOf(slip.Ngay), newDueAt: timeOf(slip.NgayHenMoi) };
}
