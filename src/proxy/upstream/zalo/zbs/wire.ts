import { Type } from 'typebox';
import { Compile } from 'typebox/compile';

/** `POST /message/template`: the id of the message when it was taken. */
export const TemplateSent = Compile(Type.Object({ data: Type.Object({ msg_id: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Number()]) }) }));
