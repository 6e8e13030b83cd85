import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Flag, Stamp, Text, list } from '../../onestop/shared/wire-kit';
import { LetterId, LetterTotal } from '../shared/letter-id';

const Step = Type.Object({ tenCoQuan: Text, ngayXuLy: Stamp, noiDungXuLy: Text });

/** A letter (góp ý) of the 1022 system; `maTinhTrangXuLy` may be absent, then the words count. */
const Letter = Type.Object({
  id: LetterId,
  userId: Text,
  tenDayDu: Text,
  soDienThoai: Text,
  tieuDe: Text,
  noiDungYKien: Text,
  linhVucId: Text,
  tenLinhVuc: Text,
  congKhai: Flag,
  tinhTrangXuLy: Text,
  maTinhTrangXuLy: Text,
  hanXuLy: Stamp,
  thongTinXuLy: list(Step),
});
export type GopyLetter = Static<typeof Letter>;

export const One = Compile(Letter);
export const Given = Compile(Type.Object({}));
/** What tells one letter from another; the rest of it need not be readable for that. */
export const Marked = Compile(Type.Object({ id: LetterId, userId: Text, noiDungYKien: Text }));
export const Created = Compile(Type.Object({ id: LetterId }));
/** Its rows are checked one by one: one that cannot be read must not hide the others. */
export const Page = Compile(Type.Object({ content: Type.Union([Type.Array(Type.Unknown(), { maxItems: 500 }), Type.Null()]), totalElements: LetterTotal }));
/** Where an uploaded file lies: an address of the system, which only it uses. */
export const Uploaded = Compile(Type.Object({ url: Type.String({ pattern: '^(?:https?://|/)[\\w.:/%~-]{1,300}$' }) }));
/** An error without words is the framework's, about the call and not about what was sent. */
export const Refusal = Compile(Type.Object({ message: Type.String({ pattern: '\\S' }) }));
