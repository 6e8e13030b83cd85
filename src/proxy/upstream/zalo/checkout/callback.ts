import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { isGenuineCallback } from '../../../security/checkout-mac';
import type { CheckoutCallback } from '../../filing-ports';
import { textOf, timeOf } from '../../onestop/shared/read';
import { orderRefOf } from './extra-data';
import { Amount, Code } from './wire';

const Body = Compile(
  Type.Object({ data: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()), mac: Type.String({ maxLength: 200 }), overallMac: Type.String({ maxLength: 200 }) }),
);
const Data = Compile(
  Type.Object({
    orderId: Type.Union([Type.String({ pattern: '^[\\w-]{1,80}$' }), Type.Integer({ minimum: 1 })]),
    amount: Amount,
    resultCode: Code,
  }),
);

const KINDS: ReadonlyMap<number, CheckoutCallback['kind']> = new Map([[1, 'paid'], [0, 'pending']]);

/** What a callback says, or `forged` when the MACs are not Zalo's or it is about another app, or `malformed`. */
export function readCallback({ appId, privateKey }: { appId: string; privateKey: string }, body: unknown): CheckoutCallback | 'forged' | 'malformed' {
  if (!Body.Check(body)) return 'malformed';
  const { data } = body;
  if (writtenOf(data.appId) !== appId || !isGenuineCallback(privateKey, body)) return 'forged';
  const { extradata, transId, method, transTime } = data;
  if (!Data.Check(data)) return 'malformed';
  const { orderId, amount, resultCode } = data;
  return {
    orderRef: orderRefOf(extradata),
    orderId: String(orderId),
    transactionId: writtenOf(transId),
    amountVnd: Number(amount),
    kind: KINDS.get(Number(resultCode)) ?? 'failed',
    method: writtenOf(method),
    at: timeOf(transTime),
  };
}

const writtenOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? textOf(value, 80) : null);
