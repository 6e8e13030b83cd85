import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGenuineCallback, isSameMac, sortedMacOf } from './checkout-mac';

const KEY = 'sandbox-checkout-key';
const hmac = (text: string) => createHmac('sha256', KEY).update(text).digest('hex');

const data = {
  appId: '2640', orderId: 'o-1', transId: 't-1', method: 'ZALOPAY', transTime: 1_795_000_000_000, merchantTransId: 'm1', amount: 8000,
  description: 'Lệ phí hồ sơ', resultCode: 1, message: 'Giao dịch thành công', extradata: '%7B%22orderRef%22%3A%22r1%22%7D',
};
const mac = hmac('appId=2640&amount=8000&description=Lệ phí hồ sơ&orderId=o-1&message=Giao dịch thành công&resultCode=1&transId=t-1');
const overallMac = hmac(
  'amount=8000&appId=2640&description=Lệ phí hồ sơ&extradata=%7B%22orderRef%22%3A%22r1%22%7D&merchantTransId=m1&message=Giao dịch thành công&method=ZALOPAY&orderId=o-1&resultCode=1&transId=t-1&transTime=1795000000000',
);

describe('the MAC of an order', () => {
  it('is made over the sorted fields, objects as JSON', () => {
    const fields = { method: '{"id":"ZALOPAY"}', amount: 8000, item: [{ id: 'a', amount: 8000 }], desc: 'Lệ phí', extradata: '{"orderRef":"r"}' };
    expect(sortedMacOf(KEY, fields)).toBe(hmac('amount=8000&desc=Lệ phí&extradata={"orderRef":"r"}&item=[{"id":"a","amount":8000}]&method={"id":"ZALOPAY"}'));
  });

  it('does not depend on the order the fields were given in', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (fields) => {
      expect(sortedMacOf(KEY, Object.fromEntries(Object.entries(fields).reverse()))).toBe(sortedMacOf(KEY, fields));
    }));
  });
});

describe('a callback', () => {
  it('is Zalo\'s when both MACs fit', () => expect(isGenuineCallback(KEY, { data, mac, overallMac })).toBe(true));

  it.each(Object.keys(data))('is nobody\'s when %s was changed', (name) => expect(isGenuineCallback(KEY, { data: { ...data, [name]: 'x' }, mac, overallMac })).toBe(false));

  it('is nobody\'s when a field was added, a MAC is missing, or the key is another', () => {
    expect(isGenuineCallback(KEY, { data: { ...data, more: 1 }, mac, overallMac })).toBe(false);
    expect(isGenuineCallback(KEY, { data, mac: undefined, overallMac })).toBe(false);
    expect(isGenuineCallback(KEY, { data, mac, overallMac: '' })).toBe(false);
    expect(isGenuineCallback('other', { data, mac, overallMac })).toBe(false);
  });

  it('is not thrown off by whatever stands where a MAC should', () => {
    fc.assert(fc.property(fc.anything(), (given) => void expect(isSameMac(mac, given)).toBe(given === mac)));
  });
});
