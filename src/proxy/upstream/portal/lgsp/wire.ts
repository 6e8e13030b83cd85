import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Text } from '../../onestop/shared/wire-kit';
import { DossierCode, FileId } from '../shared/codes';

/** The gateway's envelope; `data` is checked only when `code` says there is some. */
export const Envelope = Compile(Type.Object({ code: Type.Union([Type.String(), Type.Number()]), message: Text, data: Type.Optional(Type.Unknown()) }));
export const Uploaded = Compile(Type.Object({ Id: FileId }));
export const Filed = Compile(Type.Object({ MaHoSo: DossierCode, MaThamChieu: Text }));
/** What is only acknowledged; its content is not used. */
export const Acknowledged = Compile(Type.Unknown());
