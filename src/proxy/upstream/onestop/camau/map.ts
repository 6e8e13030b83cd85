import type { Apology, Dossier, Fee, Level, Person, Step, Supplement } from '../../../../domain/dossier';
import { foldVietnamese } from '../../../../domain/text';
import { parseUpstreamTime } from '../../../../domain/time';
import { channelOfLabel, onlineLevelOf } from '../shared/hand-over';
import { type MapContext, type Mapped, levelOf, statusOfWords, unreadable } from '../shared/mapping';
import { NOTE_CHARS, amountOf, flagOf, itemsOf, papersOf, partOf, phoneOf, textOf, timeOf } from '../shared/read';
import { unnaming } from '../shared/officers';
import { remember } from '../shared/remember';
import { UNNAMED_STEP, inOrder, reasonOf } from '../shared/steps';
import type { CamauRow } from './wire';

const LEVEL = new Map<string, Level>([
  ['XA', 'commune'], ['PHUONG', 'commune'], ['THI TRAN', 'commune'], ['DAC KHU', 'commune'],
  ['HUYEN', 'district'], ['QUAN', 'district'], ['THANH PHO', 'district'], ['THI XA', 'district'],
  ['TINH', 'province'], ['SO', 'province'],
  ['BO', 'ministry'], ['TRUNG UONG', 'ministry'],
]);

/** A row of Cà Mau's look-up as a dossier; this system tells the status by label only. */
export function mapDossier(row: CamauRow, context: MapContext): Mapped {
  const receivedAt = parseUpstreamTime(row.NgayNhan);
  if (receivedAt === undefined) return unreadable('NgayNhan');
  const dueAt = parseUpstreamTime(row.NgayHenTra);
  if (dueAt === undefined) return unreadable('NgayHenTra');
  const fees = feesOf(row);
  if (fees === undefined) return unreadable('LePhi/SoTien');

  const label = textOf(row.TrangThai) ?? '';
  const statusCode = statusOfWords(label);
  const { owner, submitter } = peopleOf(row);
  const steps = stepsOf(row, context);
  const altCode = textOf(row.MaHoSoKhac, 100);
  const dossier: Dossier = {
    code: row.MaHoSo.trim(),
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
    agency: context.agencyOf(textOf(row.DonViTiepNhan), levelOfLabel(textOf(row.CapDonVi)), null),
    submittedAt: timeOf(row.NgayNop),
    receivedAt,
    dueAt,
    finishedAt: timeOf(row.NgayXuLyXong),
    returnedAt: timeOf(row.NgayTra),
    channel: channelOfLabel(textOf(row.HinhThucNop)),
    steps,
    supplements: supplementsOf(row),
    fees,
    files: [],
    results: itemsOf(row.KetQua).map((paper, index) => ({
      id: textOf(paper.Id, 100) ?? String(index + 1),
      name: textOf(paper.Ten) ?? '',
      signed: flagOf(paper.DaKySo),
    })),
    postal: null,
    apology: apologyOf(row),
    reason: reasonOf(textOf(row.LyDo, NOTE_CHARS), statusCode, steps),
    returnPlace: textOf(row.NoiTraKetQua),
    owner,
    submitter,
    fetchedAt: context.fetchedAt,
  };
  return { ok: true, dossier };
}

const levelOfWords = remember((label) => levelOf(LEVEL, foldVietnamese(label).replace(/^cap /, '')));
const levelOfLabel = (label: string | null): Level | null => (label === null ? null : levelOfWords(label));

function peopleOf(row: CamauRow): { owner: Person; submitter: Person | null } {
  const owner: Person = {
    kind: 'citizen',
    name: textOf(row.ChuHoSo),
    idNumber: textOf(row.SoGiayTo, 30),
    phone: phoneOf(row.DienThoai),
    address: textOf(row.DiaChi),
  };
  const filer = textOf(row.NguoiNop);
  const isOwner = filer === null || filer === owner.name;
  return { owner, submitter: isOwner ? null : { kind: 'citizen', name: filer, idNumber: null, phone: null, address: null } };
}

function stepsOf(row: CamauRow, { agencyOf }: MapContext): Step[] {
  const rows = itemsOf(row.QuaTrinhXuLy);
  const unname = unnaming(
    rows.map((step) => step.NguoiXuLy),
    rows.flatMap((step) => [step.BuocXuLy, step.YKien]),
  );
  return inOrder(
    rows.map((step) => ({
      name: unname(textOf(step.BuocXuLy)) ?? UNNAMED_STEP,
      agency: agencyOf(textOf(step.DonViXuLy), levelOfLabel(textOf(step.CapDonVi)), null),
      startedAt: timeOf(step.BatDau),
      endedAt: timeOf(step.KetThuc),
      plannedEndAt: timeOf(step.HanXuLy),
      note: unname(textOf(step.YKien, NOTE_CHARS)),
    })),
  );
}

function supplementsOf(row: CamauRow): Supplement[] {
  return itemsOf(row.BoSung).map((request, index) => ({
    id: String(index + 1),
    requestedAt: timeOf(request.NgayYeuCau),
    expiresAt: timeOf(request.ThoiHan),
    reason: textOf(request.NoiDung, NOTE_CHARS) ?? '',
    papers: papersOf(request.GiayTo),
    answeredAt: timeOf(request.NgayBoSung),
  }));
}

function feesOf(row: CamauRow): Fee[] | undefined {
  const fees: Fee[] = [];
  for (const fee of itemsOf(row.LePhi)) {
    const amountVnd = amountOf(fee.SoTien);
    if (amountVnd === undefined) return undefined;
    if (amountVnd !== null) fees.push({ name: textOf(fee.Ten) ?? 'Lệ phí', amountVnd, paid: flagOf(fee.DaNop) === true });
  }
  return fees;
}

function apologyOf(row: CamauRow): Apology | null {
  const slip = partOf(row.XinLoi);
  if (slip === null) return null;
  return { reason: textOf(slip.LyDo, NOTE_CHARS) ?? '', issuedAt: timeOf(slip.Ngay), newDueAt: timeOf(slip.HenLai) };
}
