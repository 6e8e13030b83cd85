import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Stamp, Text, list, part } from '../onestop/shared/wire-kit';

/** What every answer of the post has; the rest is checked when `Status` says there is some. */
export const PostStatus = Compile(Type.Object({ Status: Type.Union([Type.String(), Type.Number()]), Message: Text }));
export const Estimated = Compile(Type.Object({ Data: Type.Object({ Cuoc: Text, ThoiGian: Text }) }));
export const Ordered = Compile(Type.Object({ ItemCode: Type.String({ minLength: 1, maxLength: 40 }) }));

const Order = Type.Object({
  ItemCode: Type.String({ minLength: 1, maxLength: 40 }),
  Reference: Text,
  TrangThai: Text,
  HanhTrinh: list(Type.Object({ ThoiGian: Stamp, ViTri: Text, NoiDung: Text })),
});
export const Tracked = Compile(Type.Object({ Data: part(Order) }));
/** What is only acknowledged; its content is not used. */
export const Acknowledged = Compile(Type.Unknown());
