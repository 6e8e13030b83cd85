import { Type } from 'typebox';
import { answering } from '../../http/documented';

export const webhookAnswer = answering({ 200: Type.Object({ status: Type.Literal('ok') }) });
