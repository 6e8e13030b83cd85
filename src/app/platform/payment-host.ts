import type { HostOrder } from './host-order';
import { done, refused, settleWithin, textOf, type Outcome } from './outcome';
import type { Platform } from './port';
import { sandboxUrl } from './test-citizens';
import { refusalOf } from './zalo-errors';

/** Creating an order asks Zalo's server and then opens its page over the app; the SDK has no time-out for it. */
const PLACING_MS = 30_000;

/** True where an order can be paid: in Zalo, or in a browser beside the sandbox. */
export function canPay(kind: Platform['kind']): boolean {
  return kind === 'zalo' || sandboxUrl() !== null;
}

/** True where no money moves: the citizen is shown a test page instead of Zalo's. */
export function isTestPayment(kind: Platform['kind']): boolean {
  return kind === 'browser' && sandboxUrl() !== null;
}

/** Hands the order to the host, which opens its payment page; answers the host's number for it. Whether it was paid, only the proxy can tell. */
export function placeOrder(kind: Platform['kind'], order: HostOrder): Promise<Outcome<string>> {
  if (!canPay(kind)) return Promise.resolve(refused('unsupported'));
  return settleWithin(
    async () => {
      const orderId = textOf(kind === 'zalo' ? await (await import('./zalo-payment')).createZaloOrder(order) : await (await import('./test-checkout')).createTestOrder(order));
      return /^[\w-]{1,80}$/.test(orderId) ? done(orderId) : refused('failed');
    },
    PLACING_MS,
    refusalOf,
  );
}
