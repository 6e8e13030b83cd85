import { Type } from 'typebox';
import { Compile } from 'typebox/compile';

const Id = Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Number()]);

/** `POST /notification/template`; what comes back beside the code is not documented. */
export const NotificationSent = Compile(Type.Object({ data: Type.Optional(Type.Union([Type.Object({ messageId: Type.Optional(Id) }), Type.Null()])) }));
