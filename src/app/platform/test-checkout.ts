import type { HostOrder } from './host-order';
import { sandboxUrl } from './test-citizens';

/** The mini app's id beside a sandbox, as the proxy has it there. */
const TEST_APP_ID = '2640000000000000001';

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${sandboxUrl() ?? ''}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`the sandbox said ${response.status}`);
  return response.json();
}

/** The sandbox's Checkout takes what Zalo's does. */
export async function createTestOrder({ amount, desc, item, extradata, method, mac }: HostOrder): Promise<string> {
  const answer = await post('/checkout/orders', { appId: TEST_APP_ID, amount, desc, item, extradata, method, mac });
  return typeof answer === 'object' && answer !== null && 'orderId' in answer && typeof answer.orderId === 'string' ? answer.orderId : '';
}

/** Plays the citizen paying, or failing to; false when the sandbox could not be asked. */
export async function finishTestOrder(orderId: string, result: 'paid' | 'failed'): Promise<boolean> {
  try {
    await post(`/__sandbox/checkout/orders/${encodeURIComponent(orderId)}/pay`, { result });
    return true;
  } catch {
    return false;
  }
}
