import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Text } from '../../onestop/shared/wire-kit';

/** A number, written as one or as text. */
export const Code = Type.Union([Type.Integer(), Type.String({ pattern: '^-?\\d{1,9}$' })]);

/** Whole đồng, likewise. */
export const Amount = Type.Union([Type.Integer({ minimum: 0, maximum: 999_999_999_999 }), Type.String({ pattern: '^\\d{1,12}$' })]);

/** 0 is an answer; everything else says that there is none. */
export const CheckoutStatus = Compile(Type.Object({ error: Code }));
export const OrderStatus = Compile(
  Type.Object({ data: Type.Object({ returnCode: Code, transId: Text, amount: Type.Optional(Type.Union([Amount, Type.Null()])), method: Text, extradata: Type.Optional(Type.Unknown()) }) }),
);
export const ExtraData = Compile(Type.Object({ orderRef: Type.String({ pattern: '^[\\w-]{1,80}$' }) }));
