import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Stamp, Text, list } from '../../onestop/shared/wire-kit';

const Id = Type.Union([Type.String({ pattern: '^[\\w-]{1,60}$' }), Type.Integer({ minimum: 0 })]);

const Step = Type.Object({ tenCoQuan: Text, ngayXuLy: Stamp, noiDungXuLy: Text });

/** A letter (góp ý) of the 1022 system; `maTinhTrangXuLy` may be absent, then the words count. */
const Letter = Type.Object({
  id: Id,
  userId: Text,
  tenDayDu: Text,
  soDienThoai: Text,
  tieuDe: Text,
  noiDungYKien: Text,
  linhVucId: Text,
  tenLinhVuc: Text,
  tinhTrangXuLy: Text,
  maTinhTrangXuLy: Text,
  hanXuLy: Stamp,
  thongTinXuLy: list(Step),
});
export type GopyLetter = Static<typeof Letter>;

export const One = Compile(Letter);
export const Created = Compile(Type.Object({ id: Id }));
export const Page = Compile(Type.Object({ content: Type.Array(Letter, { maxItems: 500 }), totalElements: Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d{1,9}$' })]) }));
/** Where an uploaded file lies: an address of the system, which only it uses. */
export const Uploaded = Compile(Type.Object({ url: Type.String({ pattern: '^(?:https?://|/)[\\w.:/%~-]{1,300}$' }) }));
export const Refusal = Compile(Type.Object({ message: Text }));
/** What is only acknowledged; its content is not used. */
export const Acknowledged = Compile(Type.Unknown());
