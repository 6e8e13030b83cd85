import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { PaymentView } from '../../../contract/schemas/payment';
import { ok } from '../../api/api-error';
import * as client from '../../api/client';
import * as payments from '../../api/filing/payments';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { PaymentSection } from './payment-section';
import { failing, press, sampleDossier, sampleFiling, samplePayment, text } from './sample-filing.test-helper';

vi.mock('../../api/client');
vi.mock('../../api/filing/payments');
const api = vi.mocked(payments);
const onSettled = vi.fn();
const ORDER = { orderRef: 'mc-1', amount: 50_000, desc: 'Phí', item: [{ id: 'phi-1', amount: 50_000 }], extradata: '{}', method: 'ZALOPAY', mac: 'm'.repeat(64) };
const PAID = samplePayment({ state: 'paid', method: 'ZALOPAY', paidAt: '2026-11-20T09:05:00+07:00', transactionId: '26071300012' });

const show = (payment: PaymentView | null, over = {}, view: DossierView | null = null) => mount(<PaymentSection filing={sampleFiling({ payment, ...over })} view={view} onSettled={onSettled} />);
function besideSandbox(answer: (url: string) => Response): string[] {
  document.head.innerHTML = '<meta name="mot-cua-sandbox" content="http://localhost:8090">';
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(`${url} ${String(init.body)}`);
    return Promise.resolve(answer(url));
  });
  return asked;
}

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(client.getProvinces).mockResolvedValue(failing('offline', 0));
  replacePlatform(createBrowserPlatform());
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
  document.head.innerHTML = '';
  vi.unstubAllGlobals();
});

describe('what a filing costs', () => {
  it('is said when it is nothing', async () => {
    await show(samplePayment({ state: 'free', amountVnd: 0, items: [] }));
    expect(text()).toContain('Hồ sơ này không phải nộp phí.');
  });

  it('is told by the agency when it is not fixed', async () => {
    await show(samplePayment({ state: 'at_counter', amountVnd: 0, items: [] }));
    expect(text()).toContain('Cơ quan sẽ báo mức phí');
    expect(text()).not.toMatch(/không phải nộp phí|0 đ/);
  });

  it('is not announced of a dossier that goes no further', async () => {
    const open = samplePayment({ state: 'at_counter', amountVnd: 0, items: [] });
    await show(open, { state: 'refused' });
    expect(text()).not.toContain('Cơ quan sẽ báo mức phí');
    await unmount();
    await show(open, {}, sampleDossier({ group: 'withdrawn' }));
    expect(text()).not.toContain('Cơ quan sẽ báo mức phí');
  });

  it('is what the agency said once it has, and no more than said when that is paid', async () => {
    const open = samplePayment({ state: 'at_counter', amountVnd: 0, items: [] });
    const said = (paid: boolean) => ({ ...sampleDossier(), belongings: { files: [], results: [], fees: [{ name: 'Phí thẩm định', amountVnd: 120_000, paid }], postal: null } });
    await show(open, {}, said(false));
    for (const part of ['Phí thẩm định: 120.000 đ', 'Số tiền: 120.000 đ.', 'UBND xã Bắc Bình']) expect(text()).toContain(part);
    expect(text()).not.toContain('sẽ báo mức phí');
    await unmount();
    await show(open, {}, said(true));
    expect(text()).toContain('Phí thẩm định: 120.000 đ, đã nộp');
    expect(text()).not.toContain('Nơi nộp');
  });

  const asked = (...fees: NonNullable<DossierView['belongings']>['fees']): DossierView => ({ ...sampleDossier(), belongings: { files: [], results: [], fees, postal: null } });
  const more = { name: 'Phí trích lục', amountVnd: 8_000, paid: false };

  it('grows by what the agency asks for later, also where the published fee was paid here or was nothing', async () => {
    besideSandbox(() => Response.json({}));
    await show(PAID, {}, asked({ name: 'Lệ phí đăng ký', amountVnd: 50_000, paid: true }, more));
    for (const part of ['Đã nộp 50.000 đ', 'Phí trích lục: 8.000 đ', 'do cơ quan yêu cầu', 'Số tiền: 8.000 đ.', 'UBND xã Bắc Bình']) expect(text()).toContain(part);
    await unmount();
    await show(samplePayment({ state: 'free', amountVnd: 0, items: [] }), {}, asked(more));
    for (const part of ['Phí trích lục: 8.000 đ', 'do cơ quan yêu cầu', 'Số tiền: 8.000 đ.']) expect(text()).toContain(part);
    expect(text()).not.toContain('không phải nộp phí');
  });

  it('is not asked for twice while the agency has not put down yet what was paid here', async () => {
    besideSandbox(() => Response.json({}));
    await show(PAID, {}, asked({ name: 'Lệ phí đăng ký', amountVnd: 50_000, paid: false }));
    expect(text()).toContain('Đã nộp 50.000 đ');
    expect(text()).not.toContain('Nơi nộp');
  });

  it.each(['at_counter', 'due', 'failed', 'expired'] as const)('is asked for no more when the agency has it as paid at its counter, while here it is %s', async (state) => {
    besideSandbox(() => Response.json({}));
    await show(samplePayment({ state }), {}, asked({ name: 'Lệ phí đăng ký', amountVnd: 50_000, paid: true }));
    expect(text()).toContain('Lệ phí đăng ký: 50.000 đ, đã nộp');
    expect(text()).not.toMatch(/Nơi nộp|Bạn cần trả|chưa thành công|hết giờ/);
    expect(document.querySelector('button')).toBeNull();
  });

  it('at the counter is what the agency says, once it says another sum', async () => {
    await show(samplePayment({ state: 'at_counter' }), {}, asked({ name: 'Lệ phí đăng ký', amountVnd: 50_000, paid: true }, more));
    expect(text()).toContain('Số tiền: 8.000 đ.');
    expect(text()).not.toContain('không thay đổi khi trả');
  });

  it('names the number to bring as the receipt names it: the dossier code, or before there is one the number of the filing', async () => {
    await show(samplePayment({ state: 'at_counter' }));
    expect(text()).toContain('Mang theo mã hồ sơ 000.23.11.H11-261120-0007.');
    await unmount();
    await show(samplePayment({ state: 'at_counter' }), { state: 'accepted', dossierCode: null });
    expect(text()).toContain('Mang theo số tiếp nhận MC-261120-7F3K9Q.');
  });

  it('is paid at the counter on level 3, with where, how much and what to bring', async () => {
    await show(samplePayment({ state: 'at_counter' }), { onlineLevel: 3 });
    for (const part of ['không trả trên ứng dụng', '50.000 đ', 'UBND xã Bắc Bình', '000.23.11.H11-261120-0007']) expect(text()).toContain(part);
    expect(document.querySelector('button')).toBeNull();
  });

  it('is no longer what the agency waits for once there is a result', async () => {
    besideSandbox(() => Response.json({}));
    await show(samplePayment(), {}, sampleDossier({ group: 'in_progress' }));
    expect(text()).toContain('Bạn cần trả 50.000 đ để hồ sơ được giải quyết.');
    await unmount();
    await show(samplePayment(), {}, sampleDossier({ group: 'returned' }));
    expect(text()).not.toContain('để hồ sơ được giải quyết');
    expect(text()).toContain('Trả 50.000 đ');
  });

  it('cannot be paid in a browser without Zalo or a sandbox, and says where it can', async () => {
    await show(samplePayment());
    expect(text()).toContain('Mở ứng dụng này trong Zalo để trả.');
  });

  it('is not asked for after a refusal', async () => {
    besideSandbox(() => Response.json({}));
    await show(samplePayment(), { state: 'refused' });
    expect(document.querySelector('button')).toBeNull();
  });

  it.each(['refused', 'withdrawn', 'stopped'] as const)('is not asked for when the dossier was %s after it had been taken', async (group) => {
    besideSandbox(() => Response.json({}));
    await show(samplePayment(), {}, sampleDossier({ group }));
    expect(document.querySelector('button')).toBeNull();
    expect(text()).not.toContain('để hồ sơ được giải quyết');
  });
});

describe('paying beside the sandbox', () => {
  it('goes from the tap over the test page to the receipt with its number', async () => {
    const asked = besideSandbox((url) => Response.json(url.endsWith('/checkout/orders') ? { orderId: '2607_1' } : { status: 'paid' }));
    api.createPaymentOrder.mockResolvedValue(ok(ORDER));
    api.placePaymentOrder.mockResolvedValue(ok(samplePayment({ state: 'pending' })));
    api.getPayment.mockResolvedValue(ok(samplePayment({ state: 'pending' })));
    await show(samplePayment());
    await doing(() => press('Trả 50.000 đ'));
    await eventually(() => expect(text()).toContain('Trang thanh toán thử'));
    expect(api.placePaymentOrder).toHaveBeenCalledWith(sampleFiling().id, { orderRef: 'mc-1', orderId: '2607_1' });
    api.getPayment.mockResolvedValue(ok(PAID));
    await doing(() => press('Trả thành công'));
    await eventually(() => expect(text()).toContain('Số giao dịch: 26071300012'));
    expect(asked[0]).toContain(`"mac":"${ORDER.mac}"`);
    expect(asked[1]).toBe('http://localhost:8090/__sandbox/checkout/orders/2607_1/pay {"result":"paid"}');
    expect(onSettled).toHaveBeenCalled();
    expect([...document.querySelectorAll('button')]).toEqual([]);
  });

  it('that failed is told plainly and may be tried again', async () => {
    besideSandbox((url) => Response.json(url.endsWith('/checkout/orders') ? { orderId: '2607_1' } : {}));
    api.createPaymentOrder.mockResolvedValue(ok(ORDER));
    api.placePaymentOrder.mockResolvedValue(ok(samplePayment({ state: 'pending' })));
    api.getPayment.mockResolvedValue(ok(samplePayment({ state: 'pending' })));
    await show(samplePayment());
    await doing(() => press('Trả 50.000 đ'));
    await eventually(() => expect(text()).toContain('Trang thanh toán thử'));
    api.getPayment.mockResolvedValue(ok(samplePayment({ state: 'failed' })));
    await doing(() => press('Trả không thành công'));
    await eventually(() => expect(text()).toContain('Lần trả vừa rồi chưa thành công'));
    expect(text()).toContain('Thanh toán lại 50.000 đ');
  });

  it('is under way once the page was opened, also while nobody answers for it: it is not offered as unpaid, and asked about again', async () => {
    besideSandbox((url) => Response.json(url.endsWith('/checkout/orders') ? { orderId: '2607_1' } : {}));
    api.createPaymentOrder.mockResolvedValue(ok(ORDER));
    api.placePaymentOrder.mockResolvedValue(failing('offline', 0));
    api.getPayment.mockResolvedValue(failing('offline', 0, 'Không có mạng.'));
    await show(samplePayment());
    await doing(() => press('Trả 50.000 đ'));
    await eventually(() => expect(text()).toContain('Trang thanh toán thử'));
    await doing(() => press('Trả thành công'));
    await eventually(() => expect(text()).toContain('Chưa hỏi được kết quả. Không có mạng.'));
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Kiểm tra lại', 'Mở lại trang thanh toán']);
    api.getPayment.mockResolvedValue(ok(PAID));
    await doing(() => document.dispatchEvent(new Event('visibilitychange')));
    await eventually(() => expect(text()).toContain('Số giao dịch: 26071300012'));
  });

  it('without an order opens nothing and says why', async () => {
    const asked = besideSandbox(() => Response.json({}));
    api.createPaymentOrder.mockResolvedValue(failing('zalo_unavailable', 503, 'Chưa kết nối được Zalo.'));
    await show(samplePayment());
    await doing(() => press('Trả 50.000 đ'));
    await eventually(() => expect(text()).toContain('Chưa kết nối được Zalo.'));
    expect(asked).toEqual([]);
  });
});

describe('a payment page that did not open', () => {
  const comeBack = () => doing(() => document.dispatchEvent(new Event('visibilitychange')));

  beforeEach(async () => {
    besideSandbox(() => Response.json({}));
    api.createPaymentOrder.mockResolvedValue(ok(ORDER));
    api.getPayment.mockResolvedValue(ok(samplePayment({ state: 'pending' })));
    await show(samplePayment());
    await doing(() => press('Trả 50.000 đ'));
    await eventually(() => expect(text()).toContain('Chưa mở được trang thanh toán.'));
  });

  it('is still told after the proxy was asked by itself, and no longer after the next tap', async () => {
    await comeBack();
    expect(api.getPayment).toHaveBeenCalledTimes(2);
    expect(text()).toContain('Chưa mở được trang thanh toán.');
    await doing(() => press('Kiểm tra lại'));
    await eventually(() => expect(text()).toContain('Đang chờ kết quả thanh toán.'));
  });

  it('is forgotten once the payment is settled', async () => {
    api.getPayment.mockResolvedValue(ok(samplePayment({ state: 'expired' })));
    await comeBack();
    await eventually(() => expect(text()).toContain('Lần trả trước đã hết giờ.'));
  });
});

describe('a payment under way', () => {
  it('is asked about by itself until it is settled', async () => {
    besideSandbox(() => Response.json({}));
    api.getPayment.mockResolvedValue(ok(PAID));
    await show(samplePayment({ state: 'pending' }));
    expect(text()).toContain('Đang chờ kết quả thanh toán.');
    await eventually(() => expect(text()).toContain('Số giao dịch: 26071300012'));
  });

  it('that cannot be asked about says so, and is asked by hand', async () => {
    besideSandbox(() => Response.json({}));
    api.getPayment.mockResolvedValueOnce(failing('offline', 0, 'Không có mạng.')).mockResolvedValue(ok(samplePayment({ state: 'expired' })));
    await show(samplePayment({ state: 'pending' }));
    await doing(() => press('Kiểm tra lại'));
    await eventually(() => expect(text()).toContain('Chưa hỏi được kết quả. Không có mạng.'));
    await doing(() => press('Kiểm tra lại'));
    await eventually(() => expect(text()).toContain('Lần trả trước đã hết giờ.'));
  });
});
