import type { SayPay } from './pay-words';

/** What citizens call Zalo's methods; in the test environment their ids end in `_SANDBOX` (Checkout SDK, Payment methods). */
const NAMES: ReadonlyMap<string, string> = new Map([['ZALOPAY', 'ZaloPay'], ['MOMO', 'MoMo'], ['VNPAY', 'VNPay'], ['PAYME', 'PayME']]);

/** The name of a method of payment; one that is not known by its id. */
export function methodName(method: string, t: SayPay): string {
  const id = method.replace(/_SANDBOX$/, '');
  if (id === 'BANK') return t('method_bank');
  return NAMES.get(id) ?? method;
}
