import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { ErrorCode } from '../shared/wire-kit';

/** A token as it may stand in a header. */
const Token = Type.String({ minLength: 1, maxLength: 8192, pattern: '^[\\x21-\\x7e]+$' });

/** 0 or nothing is success. */
export const OauthStatus = Compile(Type.Object({ error: Type.Optional(ErrorCode) }));
/** `expires_in` is in seconds, often written as text, and no reason to throw a pair away that cannot be had again. */
export const PairAnswer = Compile(
  Type.Object({
    access_token: Token,
    refresh_token: Token,
    expires_in: Type.Optional(Type.Unknown()),
  }),
);

/** `POST /v3.0/oa/message/cs` and `/v3.0/oa/message/template`: the id of the message when it was taken. */
export const SentAnswer = Compile(Type.Object({ data: Type.Object({ message_id: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Number()]) }) }));
