import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from './language';
import { formatAmount, formatMoney } from './money';

afterEach(() => setLanguage('vi'));

describe('numbers', () => {
  it('are grouped as the language on screen reads them', () => {
    expect([formatMoney(150_000), formatAmount(4.5)]).toEqual(['150.000 đ', '4,5']);
    setLanguage('en');
    expect([formatMoney(150_000), formatAmount(4.5)]).toEqual(['150,000 VND', '4.5']);
  });
});
