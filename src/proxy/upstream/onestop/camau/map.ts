import type { Apology, Dossier, Fee, Person, Step, Supplement } from '../../../../domain/dossier';
import { parseUpstreamTime } from '../../../../domain/upstream-time';
import { channelOfLabel, onlineLevelOf, returnPlaceOf } from '../shared/hand-over';
import { type MapContext, type Mapped, levelNamed, ownerKindOf, statusOfWords, unreadable } from '../shared/mapping';
import { MOST_STEPS_READ, NOTE_CHARS, amountOf, flagOf, idNumberOf, itemsOf, paidOf, papersOf, partOf, phoneOf, textOf, timeOf } from '../shared/read';
import { type Unname, officersIn, unnaming, withoutOfficers } from '../shared/officers';
import { printedCode } from '../shared/same-code';
import { UNNAMED_STEP, apologyFrom, orderedSteps, reasonOf, requestsOf } from '../shared/steps';
import type { CamauRow } from './wire';

/** A row of Cà Mau's look-up as a dossier; this system tells the status by label only. */
export function mapDossier(row: CamauRow, given: MapContext): Mapped {
  const context = { ...given, agencyOf: withoutOfficers(given.agencyOf, actsIn(row)) };
  const receivedAt = parseUpstreamTime(row.NgayNhan);
  if (receivedAt === undefined) return unreadable('NgayNhan');
  const dueAt = parseUpstreamTime(row.NgayHenTra);
  if (dueAt === undefined) return unreadable('NgayHenTra');

  const label = textOf(row.TrangThai) ?? '';
  const statusCode = statusOfWords(label);
  const { owner, submitter } = peopleOf(row);
  const unname = unnameOf(row);
  const steps = stepsOf(row, context, unname);
  const altCode = textOf(row.MaHoSoKhac, 100);
  const dossier: Dossier = {
    code: printedCode(row.MaHoSo),
    altCodes: altCode === null ? [] : [altCode],
    provinceId: context.provinceId,
    source: 'camau',
    statusCode,
    statusRaw: label,
    procedure: {
      code: textOf(row.MaThuTuc),
      name: textOf(row.TenThuTuc) ?? '',
      field: textOf(row.LinhVuc),
      onlineLevel: onlineLevelOf(textOf(row.MucDo)),
    },
    agency: context.agencyOf(textOf(row.DonViTiepNhan), levelNamed(textOf(row.CapDonVi) ?? ''), null),
    submittedAt: timeOf(row.NgayNop),
    receivedAt,
    dueAt,
    finishedAt: timeOf(row.NgayXuLyXong),
    returnedAt: timeOf(row.NgayTra),
    channel: channelOfLabel(textOf(row.HinhThucNop)),
    steps,
    supplements: supplementsOf(row, unname),
    fees: feesOf(row),
    files: [],
    results: itemsOf(row.KetQua).map((paper, index) => ({
      id: textOf(paper.Id, 100) ?? String(index + 1),
      name: textOf(paper.Ten) ?? '',
      signed: flagOf(paper.DaKySo),
    })),
    postal: null,
    apology: apologyOf(row, unname),
    reason: reasonOf(unname(textOf(row.LyDo, NOTE_CHARS)), statusCode, steps),
    returnPlace: returnPlaceOf(textOf(row.NoiTraKetQua), false),
    owner,
    submitter,
    fetchedAt: context.fetchedAt,
  };
  return { ok: true, dossier };
}

function peopleOf(row: CamauRow): { owner: Person; submitter: Person | null } {
  const owner: Person = {
    kind: ownerKindOf(row.ChuHoSo),
    name: textOf(row.ChuHoSo),
    idNumber: idNumberOf(row.SoGiayTo),
    phone: phoneOf(row.DienThoai),
    address: textOf(row.DiaChi),
  };
  const filer = textOf(row.NguoiNop);
  const isOwner = filer === null || filer === owner.name;
  return { owner, submitter: isOwner ? null : { kind: 'citizen', name: filer, idNumber: null, phone: null, address: null } };
}

/** What officers did. */
const actsIn = (row: CamauRow): object[] => [...itemsOf(row.QuaTrinhXuLy, MOST_STEPS_READ), ...itemsOf(row.BoSung)];

function unnameOf(row: CamauRow): Unname {
  const steps = itemsOf(row.QuaTrinhXuLy, MOST_STEPS_READ);
  return unnaming(
    actsIn(row).flatMap(officersIn),
    [
      ...steps.flatMap((step) => [step.BuocXuLy, step.YKien]),
      ...itemsOf(row.BoSung).map((request) => request.NoiDung),
      partOf(row.XinLoi)?.LyDo,
      row.LyDo,
    ],
  );
}

function stepsOf(row: CamauRow, { agencyOf }: MapContext, unname: Unname): Step[] {
  return orderedSteps(
    itemsOf(row.QuaTrinhXuLy, MOST_STEPS_READ).map((step) => ({
      name: unname(textOf(step.BuocXuLy)) ?? UNNAMED_STEP,
      agency: agencyOf(textOf(step.DonViXuLy), levelNamed(textOf(step.CapDonVi) ?? ''), null),
      startedAt: timeOf(step.BatDau) ?? timeOf(step.ThoiGian),
      endedAt: timeOf(step.KetThuc),
      plannedEndAt: timeOf(step.HanXuLy),
      note: unname(textOf(step.YKien, NOTE_CHARS)),
    })),
  );
}

function supplementsOf(row: CamauRow, unname: Unname): Supplement[] {
  return requestsOf(itemsOf(row.BoSung).map((request) => ({
    id: null,
    requestedAt: timeOf(request.NgayYeuCau),
    expiresAt: timeOf(request.ThoiHan),
    reason: unname(textOf(request.NoiDung, NOTE_CHARS)) ?? '',
    papers: papersOf(request.GiayTo),
    answeredAt: timeOf(request.NgayBoSung),
  })));
}

function feesOf(row: CamauRow): Fee[] {
  return itemsOf(row.LePhi).flatMap((fee) => {
    const amountVnd = amountOf(fee.SoTien);
    return amountVnd === null ? [] : [{ name: textOf(fee.Ten) ?? 'Lệ phí', amountVnd, paid: paidOf(fee.DaNop) === true }];
  });
}

function apologyOf(row: CamauRow, unname: Unname): Apology | null {
  const slip = partOf(row.XinLoi);
  if (slip === null) return null;
  return apologyFrom(unname(textOf(slip.LyDo, NOTE_CHARS)), timeOf(slip.Ngay), timeOf(slip.HenLai));
}
