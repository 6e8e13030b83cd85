import { Type } from 'typebox';
import { Compile } from 'typebox/compile';

/** An error as Zalo writes it: a number or its text; 0 is success. */
export const ErrorCode = Type.Union([Type.Number(), Type.String({ pattern: '^-?\\d{1,9}$' }), Type.Null()]);

/** What every answer to a message has. */
export const MessageStatus = Compile(Type.Object({ error: ErrorCode }));
