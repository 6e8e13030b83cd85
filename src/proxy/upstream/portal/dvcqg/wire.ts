import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Text } from '../../onestop/shared/wire-kit';
import { DossierCode, FileId } from '../shared/codes';

/** What every answer of the filing interface (2026) is wrapped in; `data` is checked only when `code` is OK. */
export const Envelope = Compile(Type.Object({ code: Type.Union([Type.String(), Type.Number()]), message: Text, data: Type.Optional(Type.Unknown()) }));

export const NumberData = Compile(Type.Object({ MaHoSo: DossierCode }));
export const UploadData = Compile(Type.Object({ IdTepTin: FileId, HashTepTin: Type.Optional(Type.Union([Type.String({ maxLength: 128 }), Type.Null()])) }));
export const FiledData = Compile(Type.Object({ MaHoSo: DossierCode, MaThamChieu: Text }));
/** An answer to a request for more papers that is there; only that it says something counts. */
export const AnsweredData = Compile(Type.Object({}, { minProperties: 1 }));
/** What is only acknowledged; its content is not used. */
export const AnyData = Compile(Type.Unknown());
