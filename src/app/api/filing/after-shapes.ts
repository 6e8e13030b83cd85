import type { ResultLink, ResultList } from '../../../contract/schemas/filing';
import type { PaymentOrder, PaymentView } from '../../../contract/schemas/payment';
import type { PostalView } from '../../../contract/schemas/post';
import { isRecord } from '../shapes';

/* As in shapes.ts: enough to tell the proxy's answer from a stranger's, and what a screen would crash on. */

const isText = (value: unknown): value is string => typeof value === 'string';
const hasItems = (value: unknown, fits: (item: unknown) => boolean): boolean => isRecord(value) && Array.isArray(value.items) && value.items.every(fits);

export const isPaymentView = (value: unknown): value is PaymentView =>
  isRecord(value) && isText(value.state) && typeof value.amountVnd === 'number' && Array.isArray(value.items);

export const isPaymentOrder = (value: unknown): value is PaymentOrder =>
  isRecord(value) && isText(value.orderRef) && isText(value.mac) && typeof value.amount === 'number' && Array.isArray(value.item);

export const isPostalList = (value: unknown): value is { items: PostalView[] } =>
  hasItems(value, (item) => isRecord(item) && isText(item.direction) && isText(item.state) && Array.isArray(item.steps));

export const isResultList = (value: unknown): value is ResultList => hasItems(value, (item) => isRecord(item) && isText(item.id) && isText(item.name));

/** The host opens it: nothing but a web address may come through. */
export const isResultLink = (value: unknown): value is ResultLink => isRecord(value) && isText(value.url) && /^https?:\/\//.test(value.url);
