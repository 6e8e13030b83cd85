import { Type } from 'typebox';
import type { LetterState, SandboxLetter } from '../../listening/letter';
import { compactTime, slashTime } from '../../vn-time';

const Free = (maxLength: number) => Type.String({ maxLength });
const Filled = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** Body of `POST /api/pakn`. */
export const PetitionBody = Type.Object({
  maThamChieu: Filled(64), soTiepNhanZalo: Free(40), nguon: Filled(40), hoTen: Filled(100), email: Free(100), soDienThoai: Type.String({ pattern: '^0\\d{9}$' }), diaChi: Filled(300),
  tieuDe: Filled(2_000), noiDung: Filled(10_000), congKhai: Type.Union([Type.Literal(0), Type.Literal(1)]), maDonVi: Filled(40), maLinhVuc: Type.String({ pattern: '^\\d{1,9}$' }), diaDiem: Free(500),
  viDo: Type.Union([Type.Number(), Type.Null()]), kinhDo: Type.Union([Type.Number(), Type.Null()]), maHoSo: Free(60), dinhKem: Type.Array(Free(120), { maxItems: 10 }),
});
/** Body of `POST /api/hoi-dap`, in that form's own spelling and limits. */
export const QuestionBody = Type.Object({
  MaThamChieu: Filled(64), SoTiepNhanZalo: Free(40), Nguon: Filled(40), HoTen: Filled(50), SoDienThoai: Type.String({ pattern: '^0\\d{9}$' }), DiaChi: Free(300), Email: Free(100),
  TieuDe: Filled(1_000), NoiDung: Filled(1_000), MaDonVi: Filled(40), MaTTHC: Free(40), DinhKem: Type.Array(Free(120), { maxItems: 10 }), CongKhai: Type.Enum(['co', 'khong']),
});
export const RatingBody = Type.Object({ maYeuCau: Filled(64), mucDo: Type.Integer({ minimum: 1, maximum: 3 }), yKien: Free(1_000) });
export const ReopenBody = Type.Object({ maYeuCau: Filled(64), lyDo: Filled(2_000) });
export const ProgressBody = Type.Object({ maYeuCau: Filled(64) });

const STEP_WORDS: Record<LetterState, string> = { new: 'Mới gửi', received: 'Tiếp nhận', forwarded: 'Chuyển đến cơ quan có thẩm quyền', working: 'Đang xử lý', answered: 'Trả lời', refused: 'Không tiếp nhận' };

export function toPetition(letter: SandboxLetter) {
  const { id, writer, title, area, field, state, isPublic, steps, answer, refusal } = letter;
  const shown = state === 'answered' ? answer : null;
  return {
    id, hoTen: writer.name, soDienThoai: writer.phone, diaChi: writer.address, tieuDe: title, linhVuc: area, maLinhVuc: field, congKhai: isPublic ? '1' : '0',
    trangThai: shown === null ? 0 : 1, hanTraLoi: '',
    tienTrinh: steps.map((step) => ({ thoiGian: compactTime(step.at), donVi: step.agency, buoc: STEP_WORDS[step.state], noiDung: step.text })),
    traLoi: shown?.text ?? null, donViTraLoi: shown?.agency ?? null, ngayTraLoi: shown === null ? null : compactTime(shown.at), lyDo: refusal,
  };
}

export function toQuestion(letter: SandboxLetter) {
  const { id, writer, title, procedureCode, state, isPublic, answer, refusal } = letter;
  const shown = state === 'answered' ? answer : null;
  return {
    Id: Number(id), HoTen: writer.name, TieuDe: title, MaTTHC: procedureCode, TrangThai: shown === null ? 'chua-giai-dap' : 'da-giai-dap', CongKhai: isPublic ? 'co' : 'khong',
    TraLoi: shown?.text ?? '', DonViTraLoi: shown?.agency ?? '', NgayTraLoi: shown === null ? '' : slashTime(shown.at), LyDo: refusal ?? '',
  };
}
