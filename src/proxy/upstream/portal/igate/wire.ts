import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Text } from '../../onestop/shared/wire-kit';
import { DossierCode, FileId } from '../shared/codes';

/** What a refusal says. An error without words is the framework's, about the call and not about what was sent. */
export const Refusal = Compile(Type.Object({ message: Type.String({ pattern: '\\S' }) }));
export const NextValue = Compile(Type.Object({ value: DossierCode }));
const File = Type.Object({ id: FileId, sha256: Type.Optional(Type.Union([Type.String(), Type.Null()])) });
export const Uploaded = Compile(Type.Union([Type.Array(File), File]));
export const Filed = Compile(Type.Object({ code: DossierCode }));
export const Found = Compile(Type.Object({ content: Type.Union([Type.Array(Type.Object({ code: DossierCode, reference: Text }), { maxItems: 10 }), Type.Null()]), totalElements: Text }));
