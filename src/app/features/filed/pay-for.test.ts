import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../api/api-error';
import { done, refused } from '../../platform/outcome';
import { payFor, type PayParts } from './pay-for';
import { failing, samplePayment } from './sample-filing.test-helper';

const ORDER = { orderRef: 'mc-1', amount: 50_000, desc: 'Phí', item: [], extradata: '', method: 'ZALOPAY', mac: 'm' };

function parts(over: Partial<PayParts> = {}) {
  return {
    order: vi.fn<PayParts['order']>().mockResolvedValue(ok(ORDER)),
    place: vi.fn<PayParts['place']>().mockResolvedValue(done('2607')),
    note: vi.fn<PayParts['note']>().mockResolvedValue(ok(samplePayment({ state: 'pending' }))),
    ...over,
  };
}

describe('paying', () => {
  it('hands the proxy’s own order to the host and tells the proxy the host’s number', async () => {
    const all = parts();
    expect(await payFor(all)).toEqual({ kind: 'placed', orderId: '2607' });
    expect(all.place).toHaveBeenCalledWith(ORDER);
    expect(all.note).toHaveBeenCalledWith({ orderRef: 'mc-1', orderId: '2607' });
  });

  it('opens nothing without a signed order', async () => {
    const all = parts({ order: () => Promise.resolve(failing('already_paid', 409)) });
    expect(await payFor(all)).toMatchObject({ kind: 'proxy', error: { code: 'already_paid' } });
    expect(all.place).not.toHaveBeenCalled();
  });

  it('tells no number when the host gave none', async () => {
    const all = parts({ place: () => Promise.resolve(refused('timeout')) });
    expect(await payFor(all)).toEqual({ kind: 'host', reason: 'timeout' });
    expect(all.note).not.toHaveBeenCalled();
  });

  it('has placed the order even when its number cannot be told, after one more try', async () => {
    const note = vi.fn<PayParts['note']>().mockResolvedValue(failing('timeout', 0));
    expect(await payFor(parts({ note }))).toEqual({ kind: 'placed', orderId: '2607' });
    expect(note).toHaveBeenCalledTimes(2);
  });
});
