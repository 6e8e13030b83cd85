import { findProcedure } from '../../world/procedures';

type LevelCode = 'xa' | 'huyen' | 'tinh' | 'bo';
type Way = 'truc_tiep' | 'truc_tuyen' | 'buu_chinh';

/** A paper of the catalogue. Defaults: one original, required, in every case, by owner and proxy alike. */
interface PaperRow {
  name: string;
  originals?: number;
  copies?: number;
  optional?: true;
  cases?: readonly string[];
  /** National database that has it already, so that it need not be handed in. */
  database?: string;
  /** Name of the form to fill in. */
  form?: string;
  proxyOnly?: true;
}

interface FeeRow {
  way: Way;
  name: string;
  /** As typed by the ministries, with their slips. */
  amount: string;
  unit: string;
  words?: string;
  waiver?: string;
}

/** A row of the catalogue; name, field, online level and result come from the procedure of the world. */
export interface CatalogueRow {
  code: string;
  now: readonly LevelCode[];
  before2025: readonly LevelCode[];
  agency: string;
  clients?: readonly string[];
  times: readonly (readonly [Way, value: string, unit: string])[];
  fees: readonly FeeRow[];
  papers: readonly PaperRow[];
  cases?: readonly string[];
  moreResults?: readonly { code: string; name: string }[];
  grounds: readonly (readonly [number: string, name: string])[];
  /** Raw HTML of the steps, as the ministries paste it. */
  stepsHtml: string;
  demands?: string;
  events: readonly string[];
  keywords: readonly string[];
  post: { send: boolean; receive: boolean };
  updatedOn: string;
}

const number = (index: number): string => String(index + 1).padStart(2, '0');

function toPaper(paper: PaperRow, index: number, ministry: string) {
  return {
    ma: `${ministry}-TP${number(index)}`,
    ten: paper.name,
    banChinh: paper.originals ?? 1,
    banSao: paper.copies ?? 0,
    batBuoc: paper.optional !== true,
    truongHop: paper.cases ?? null,
    khaiThacCsdl: paper.database ?? null,
    bieuMau: paper.form === undefined ? null : { ten: paper.form, url: `https://csdl.dichvucong.gov.vn/bieu-mau/${ministry}-${number(index)}.docx` },
    dungTrongUyQuyen: paper.proxyOnly === true,
  };
}

/** A procedure as the national catalogue tells it. A row without a procedure of the world is a bug. */
export function toRecord(row: CatalogueRow) {
  const procedure = findProcedure(row.code);
  if (procedure === null) throw new Error(`catalogue row without a procedure: ${row.code}`);
  const ministry = procedure.field.code.split('-')[0] ?? procedure.field.code;
  return {
    ma: row.code,
    ten: procedure.name,
    linhVuc: { ma: procedure.field.code, ten: procedure.field.name },
    capThucHien: row.now,
    capTruoc01072025: row.before2025,
    coQuanThucHien: row.agency,
    mucDo: String(procedure.onlineLevel ?? 2),
    doiTuong: row.clients ?? ['cong_dan'],
    thoiHan: row.times.map(([hinhThuc, giaTri, donVi]) => ({ hinhThuc, giaTri, donVi })),
    phiLePhi: row.fees.map((fee) => ({ hinhThuc: fee.way, ten: fee.name, mucThu: fee.amount, donVi: fee.unit, moTa: fee.words ?? '', doiTuongMienGiam: fee.waiver ?? '' })),
    thanhPhanHoSo: row.papers.map((paper, index) => toPaper(paper, index, ministry)),
    truongHop: (row.cases ?? []).map((ten, index) => ({ ma: `TH${number(index)}`, ten })),
    ketQua: [procedure.result, ...(row.moreResults ?? [])].map(({ code, name }) => ({ ma: code, ten: name })),
    canCuPhapLy: row.grounds.map(([so, ten]) => ({ so, ten })),
    trinhTu: row.stepsHtml,
    yeuCau: row.demands ?? '',
    suKien: row.events,
    tuKhoa: row.keywords,
    buuChinh: { guiHoSo: row.post.send, nhanKetQua: row.post.receive },
    capNhat: row.updatedOn,
  };
}
