import { describe, expect, it } from 'vitest';
import { feesOf, lowestCost } from './fees';
import { MAX_PAYABLE_VND } from './payment';

const fee = (name: string, channel: string | null, amountVnd: number | null) => ({ name, channel, amountVnd });

describe('what one way of filing costs', () => {
  it('is what is stated for it, else what is stated for every way', () => {
    const fees = [fee('Lệ phí', null, 15_000), fee('Lệ phí', 'online', 7000), fee('Phí', null, 1000), fee('Phí', 'counter', 9000)];
    expect(feesOf(fees, 'online')).toEqual([{ name: 'Lệ phí', amountVnd: 7000 }, { name: 'Phí', amountVnd: 1000 }]);
    expect(feesOf([], 'online')).toEqual([]);
  });

  it('is open when one fee is stated in words, or twice and not alike', () => {
    expect(feesOf([fee('Lệ phí', 'online', 7000), fee('Phí', 'online', null)], 'online')).toBeNull();
    expect(feesOf([fee('Lệ phí', 'online', 10_000), fee('Lệ phí', 'online', 15_000)], 'online')).toBeNull();
    expect(feesOf([fee('Lệ phí', 'online', 10_000), fee('Lệ phí', 'online', 10_000)], 'online')).toEqual([{ name: 'Lệ phí', amountVnd: 10_000 }]);
    expect(feesOf([fee('Lệ phí', 'counter', 20_000)], 'online')).toBeNull();
    expect(feesOf([fee('Lệ phí', 'online', MAX_PAYABLE_VND), fee('Phí', 'online', 1)], 'online')).toBeNull();
  });
});

describe('the least that filing can cost', () => {
  it('is the cheapest way, with everything that it asks', () => {
    expect(lowestCost([fee('Lệ phí', 'online', 0), fee('Phí công bố', 'online', 100_000)])).toBe(100_000);
    expect(lowestCost([fee('Lệ phí', 'counter', 15_000), fee('Lệ phí', 'online', 7000)])).toBe(7000);
    expect(lowestCost([fee('Lệ phí', null, 8000), fee('Lệ phí', null, 5000), fee('Phí', null, 1000)])).toBe(6000);
  });

  it('is nothing only where nothing is ever paid', () => {
    expect(lowestCost([fee('Lệ phí', 'counter', 0), fee('Lệ phí', 'online', 0)])).toBe(0);
    expect(lowestCost([fee('Lệ phí', 'counter', 0), fee('Lệ phí', 'online', 8000)])).toBeNull();
    expect(lowestCost([fee('Lệ phí', null, 0), fee('Lệ phí', null, 5000)])).toBeNull();
  });

  it('is unknown while one is open or none is stated', () => {
    expect(lowestCost([])).toBeNull();
    expect(lowestCost([fee('Lệ phí', 'online', 7000), fee('Phí', 'counter', null)])).toBeNull();
  });
});
