import { Type, type Static } from 'typebox';
import { Nullable, StringEnum, Time } from './common';

/** `due` nothing was tried; `pending` an order is open; `paid` money moved; `failed`/`expired` may be tried again; `at_counter` is not paid here (mức độ 3), and with no amount the agency says how much. */
export const PaymentState = StringEnum(['due', 'pending', 'paid', 'failed', 'expired', 'at_counter', 'free']);
export type PaymentState = Static<typeof PaymentState>;

export const PaymentView = Type.Object({
  state: PaymentState,
  amountVnd: Type.Integer({ minimum: 0 }),
  items: Type.Array(Type.Object({ name: Type.String(), amountVnd: Type.Integer({ minimum: 0 }) })),
  /** Zalo's method id, e.g. `ZALOPAY`. */
  method: Nullable(Type.String()),
  paidAt: Nullable(Time),
  /** For the citizen's receipt; null until paid. */
  transactionId: Nullable(Type.String()),
});
export type PaymentView = Static<typeof PaymentView>;

/** `POST /filings/{id}/payment-order`: what `Payment.createOrder` takes, signed here. The amount comes from the stored fee, never from the app. */
export const PaymentOrder = Type.Object({
  orderRef: Type.String(),
  amount: Type.Integer({ minimum: 1 }),
  desc: Type.String(),
  item: Type.Array(Type.Object({ id: Type.String(), amount: Type.Integer() })),
  extradata: Type.String(),
  method: Type.String(),
  mac: Type.String(),
});
export type PaymentOrder = Static<typeof PaymentOrder>;

/** The host's number for our order, so that we can ask Zalo about it when no callback comes. */
export const OrderPlacedBody = Type.Object(
  { orderRef: Type.String({ pattern: '^[\\w-]{1,80}$' }), orderId: Type.String({ pattern: '^[\\w-]{1,80}$' }) },
  { additionalProperties: false },
);
