import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Flag, Stamp, Text, list, part } from '../../onestop/shared/wire-kit';
import { FileId } from '../../portal/shared/codes';
import { LetterId, LetterTotal } from '../shared/letter-id';

const Step = Type.Object({ thoiGian: Stamp, donVi: Text, buoc: Text, noiDung: Text });

/** A phản ánh, kiến nghị of the portal. `trangThai` 0 chưa trả lời, 1 đã trả lời. */
const Petition = Type.Object({
  id: LetterId, hoTen: Text, soDienThoai: Text, diaChi: Text, tieuDe: Text, linhVuc: Text, maLinhVuc: Text, trangThai: Text, congKhai: Flag, hanTraLoi: Stamp,
  tienTrinh: list(Step), traLoi: Text, donViTraLoi: Text, ngayTraLoi: Stamp, lyDo: Text,
});
export type PortalPetition = Static<typeof Petition>;

/** A question of the portal, in its other spelling. `TrangThai` chua-giai-dap | da-giai-dap; `CongKhai` co | khong. */
const Question = Type.Object({
  Id: LetterId, HoTen: Text, TieuDe: Text, MaTTHC: Text, TrangThai: Text, CongKhai: Text, TraLoi: Text, DonViTraLoi: Text, NgayTraLoi: Stamp, LyDo: Text,
});
export type PortalQuestion = Static<typeof Question>;

/** The portal's envelope; `data` is checked only when it did not fail. */
export const Envelope = Compile(Type.Object({ failed: Type.Boolean(), message: Text, data: Type.Optional(Type.Unknown()) }));
export const Login = Compile(Type.Object({ token: Type.String({ pattern: '^[\\x21-\\x7e]{8,4096}$' }), hetHan: Type.Optional(Type.Unknown()) }));
export const Created = Compile(Type.Object({ id: LetterId }));
export const Found = Compile(Type.Object({ data: part(Type.Object({ id: LetterId })) }));
/** Its rows are checked one by one: one that cannot be read must not hide the others. */
export const Page = Compile(Type.Object({ items: Type.Union([Type.Array(Type.Unknown(), { maxItems: 500 }), Type.Null()]), tongSo: LetterTotal }));
export const PetitionRow = Compile(Petition);
export const QuestionRow = Compile(Question);
export const Uploaded = Compile(Type.Object({ id: FileId }));
/** What is only acknowledged, and what is looked at afterwards. */
export const AnyData = Compile(Type.Unknown());
