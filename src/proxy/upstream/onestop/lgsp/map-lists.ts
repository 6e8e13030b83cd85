import type { Agency, Apology, DossierFile, Fee, Level, Postal, Step, Supplement } from '../../../../domain/dossier';
import { BY_POST_PLACE } from '../../../../domain/return-place';
import { type MapContext, levelOf } from '../shared/mapping';
import { MOST_STEPS_READ, NOTE_CHARS, amountOf, flagOf, itemsOf, paidOf, papersOf, partOf, textOf, timeOf } from '../shared/read';
import { type Unname, officersIn, unnaming } from '../shared/officers';
import { UNNAMED_STEP, apologyFrom, orderedSteps, requestsOf } from '../shared/steps';
import type { LgspData } from './wire';

const LEVEL = new Map<string, Level>([['0', 'ministry'], ['1', 'province'], ['2', 'district'], ['3', 'commune']]);

export function agencyFrom(wire: LgspData['DonViTiepNhan'], { agencyOf }: MapContext): Agency {
  if (typeof wire !== 'object') return agencyOf(textOf(wire), null, null);
  const agency = partOf(wire);
  return agencyOf(textOf(agency?.Ten), levelOf(LEVEL, agency?.Cap), textOf(agency?.Ma, 50));
}

/** What officers did. */
export const actsIn = (data: LgspData): object[] => [...itemsOf(data.TienTrinh, MOST_STEPS_READ), ...itemsOf(data.YeuCauBoSung)];

/** Officers are named in the steps alone, and written of anywhere. */
export function unnameOf(data: LgspData): Unname {
  const steps = itemsOf(data.TienTrinh, MOST_STEPS_READ);
  return unnaming(
    actsIn(data).flatMap(officersIn),
    [
      ...steps.flatMap((step) => [step.BuocXuLy, step.YKien]),
      ...itemsOf(data.YeuCauBoSung).map((request) => request.NoiDung),
      partOf(data.PhieuXinLoi)?.LyDo,
      data.LyDo,
    ],
  );
}

export function stepsOf(data: LgspData, context: MapContext, unname: Unname): Step[] {
  return orderedSteps(
    itemsOf(data.TienTrinh, MOST_STEPS_READ).map((step) => ({
      name: unname(textOf(step.BuocXuLy)) ?? UNNAMED_STEP,
      agency: agencyFrom(step.DonViXuLy, context),
      startedAt: timeOf(step.ThoiGianBatDau) ?? timeOf(step.ThoiGian),
      endedAt: timeOf(step.ThoiGianKetThuc),
      plannedEndAt: timeOf(step.HanXuLy),
      note: unname(textOf(step.YKien, NOTE_CHARS)),
    })),
  );
}

export function supplementsOf(data: LgspData, unname: Unname): Supplement[] {
  return requestsOf(itemsOf(data.YeuCauBoSung).map((request) => ({
    id: textOf(request.Id, 100),
    requestedAt: timeOf(request.NgayYeuCau),
    expiresAt: timeOf(request.HanBoSung),
    reason: unname(textOf(request.NoiDung, NOTE_CHARS)) ?? '',
    papers: papersOf(request.GiayTo),
    answeredAt: timeOf(request.NgayBoSung),
  })));
}

export function feesOf(data: LgspData): Fee[] {
  return itemsOf(data.LePhi).flatMap((fee) => {
    const amountVnd = amountOf(fee.SoTien);
    return amountVnd === null ? [] : [{ name: textOf(fee.Ten) ?? 'Lệ phí', amountVnd, paid: paidOf(fee.TrangThai) === true }];
  });
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
  return { trackingNumber: textOf(parcel.MaVanDon, 40), stateRaw: textOf(parcel.TrangThai) ?? BY_POST_PLACE };
}

export function apologyOf(data: LgspData, unname: Unname): Apology | null {
  const slip = partOf(data.PhieuXinLoi);
  if (slip === null) return null;
  return apologyFrom(unname(textOf(slip.LyDo, NOTE_CHARS)), timeOf(slip.Ngay), timeOf(slip.NgayHenMoi));
}
