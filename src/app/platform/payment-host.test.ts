// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canPay, isTestPayment, placeOrder } from './payment-host';

const createOrder = vi.hoisted(() => vi.fn());
vi.mock('./zalo-checkout', () => ({ Payment: { createOrder } }));
const ORDER = { amount: 50_000, desc: 'Phí', item: [{ id: 'phi-1', amount: 50_000 }], extradata: '{}', method: 'ZALOPAY', mac: 'm' };

afterEach(() => {
  createOrder.mockReset();
  vi.useRealTimers();
  document.head.innerHTML = '';
});

describe('an order in Zalo', () => {
  it('goes to the host as it was signed; the host’s number comes back', async () => {
    createOrder.mockResolvedValue({ orderId: '2607_1' });
    expect(await placeOrder('zalo', ORDER)).toEqual({ ok: true, value: '2607_1' });
    expect(createOrder).toHaveBeenCalledWith(ORDER);
  });

  it.each([{ orderId: '', messageToken: '' }, {}, { orderId: undefined }, { orderId: null }, { orderId: { id: '1' } }, { orderId: Number.NaN }, undefined])('answered with %o was not placed', async (answer) => {
    createOrder.mockResolvedValue(answer);
    expect(await placeOrder('zalo', ORDER)).toEqual({ ok: false, reason: 'failed' });
  });

  it('whose number is no text has it as one', async () => {
    createOrder.mockResolvedValue({ orderId: 26071 });
    expect(await placeOrder('zalo', ORDER)).toEqual({ ok: true, value: '26071' });
  });

  it('that the citizen closed is cancelled, though the SDK rejects with no Error', async () => {
    createOrder.mockImplementation(() => {
      throw Object.assign(new Error('closed'), { code: -2003 });
    });
    expect(await placeOrder('zalo', ORDER)).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('that never settles is given up', async () => {
    vi.useFakeTimers();
    createOrder.mockReturnValue(new Promise(() => undefined));
    const placing = placeOrder('zalo', ORDER);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await placing).toEqual({ ok: false, reason: 'timeout' });
  });
});

describe('an order in a browser', () => {
  it('can be placed beside the sandbox only', async () => {
    expect(canPay('browser')).toBe(false);
    expect(await placeOrder('browser', ORDER)).toEqual({ ok: false, reason: 'unsupported' });
    document.head.innerHTML = '<meta name="mot-cua-sandbox" content="http://localhost:8090">';
    expect([canPay('browser'), isTestPayment('browser'), isTestPayment('zalo')]).toEqual([true, true, false]);
  });
});
