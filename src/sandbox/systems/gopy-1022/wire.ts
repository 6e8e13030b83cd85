import { Type } from 'typebox';
import { questionField } from '../../listening/fields';
import { isClosed, type SandboxLetter } from '../../listening/letter';
import { isoTime, slashTime, vnParts } from '../../vn-time';

const Free = (maxLength: number) => Type.String({ maxLength });
const File = Type.Object({ url: Free(300), ten: Free(300) });

/** Body of `POST /public/gopy`, as the 1022 hotlines publish it. */
export const GopyBody = Type.Object({
  userId: Type.String({ minLength: 1, maxLength: 64 }),
  tenDayDu: Type.String({ minLength: 2, maxLength: 100 }),
  email: Free(100),
  soDienThoai: Type.String({ pattern: '^0\\d{9}$' }),
  diaChi: Type.String({ minLength: 1, maxLength: 300 }),
  tieuDe: Type.String({ minLength: 1, maxLength: 2_000 }),
  noiDungYKien: Type.String({ minLength: 1, maxLength: 10_000 }),
  noiDienRa: Free(500),
  latitude: Type.Union([Type.Number(), Type.Null()]),
  longitude: Type.Union([Type.Number(), Type.Null()]),
  ngayDienRa: Type.String({ pattern: '^(?:\\d{2}/\\d{2}/\\d{4})?$' }),
  thoiGianDienRa: Type.String({ pattern: '^(?:\\d{2}:\\d{2})?$' }),
  videos: Type.Array(File, { maxItems: 5 }),
  amThanh: Type.Array(File, { maxItems: 5 }),
  hinhAnhs: Type.Array(File, { maxItems: 10 }),
  fileDinhKem: Type.Array(File, { maxItems: 10 }),
  linhVucId: Type.String({ pattern: '^\\d{1,9}$' }),
  coQuanId: Free(40),
  hienThiTen: Type.Boolean(),
  congKhai: Type.Boolean(),
  nguonGopY: Free(40),
});
export const RatingBody = Type.Object({ maYeuCau: Free(64), mucDo: Type.Integer({ minimum: 1, maximum: 3 }), noiDung: Free(1_000) });
export const ReopenBody = Type.Object({ maYeuCau: Free(64), lyDo: Type.String({ minLength: 1, maxLength: 2_000 }) });
export const ProgressBody = Type.Object({ maYeuCau: Free(64) });

const isDone = (letter: SandboxLetter): boolean => isClosed(letter) && letter.state === 'answered';
/** The system has two spellings of a time, by the age of the entry. */
const timeOf = (at: Date): string => (Number(vnParts(at).day) % 2 === 0 ? (slashTime(at) ?? '') : (isoTime(at) ?? ''));

/** A letter as the system shows it to everybody who has its number; older ones lack the code of their state. */
export function toGopy(letter: SandboxLetter) {
  const { id, reference, writer, title, content, field, area, province, kind, place, steps, isPublic } = letter;
  const done = isDone(letter);
  return {
    id: Number(id),
    userId: reference,
    tenDayDu: writer.name,
    tieuDe: title,
    noiDungYKien: kind === 'question' && letter.procedureCode !== '' && reference === '' ? `${content} (thủ tục ${letter.procedureCode})` : content,
    noiDienRa: place,
    linhVucId: kind === 'question' ? questionField(province) : field,
    tenLinhVuc: area,
    congKhai: isPublic,
    tinhTrangXuLy: done ? 'Đã xử lý' : 'Đang xử lý',
    ...(reference === '' ? {} : { maTinhTrangXuLy: done ? 'DA_XU_LY' : 'DANG_XU_LY' }),
    hanXuLy: null,
    thongTinXuLy: steps.map(({ at, agency, text }) => ({ tenCoQuan: agency, ngayXuLy: timeOf(at), noiDungXuLy: text })),
  };
}

export const isShown = (letter: SandboxLetter): boolean => letter.isPublic && isDone(letter);
