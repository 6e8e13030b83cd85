import { expect, it } from 'vitest';
import { methodName } from './method-name';
import { payWords } from './pay-words';

it.each([
  ['ZALOPAY', 'ZaloPay'],
  ['ZALOPAY_SANDBOX', 'ZaloPay'],
  ['BANK', 'chuyển khoản ngân hàng'],
  ['CONG_QUOC_GIA', 'CONG_QUOC_GIA'],
])('%s is called %s', (method, name) => expect(methodName(method, payWords.say)).toBe(name));
