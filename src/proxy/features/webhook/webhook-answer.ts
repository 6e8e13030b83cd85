import { Type } from 'typebox';
import { answering } from '../../http/documented';

/** A fresh one for each route: what documents them writes into it. */
export const webhookAnswer = (): Record<string, unknown> => answering({ 200: Type.Object({ status: Type.Literal('ok') }) });
