import { expect, it, vi } from 'vitest';
import { done, refused } from '../../platform/outcome';
import { callHotline } from './call-hotline';

it.each([
  ['rings', done(undefined), []],
  ['cannot ring, and says the number', refused('unsupported'), [[{ text: 'Chưa gọi được. Số điện thoại là 0252 1022.' }]]],
  ['hears nothing of the phone, and says the number', refused('timeout'), [[{ text: 'Chưa gọi được. Số điện thoại là 0252 1022.' }]]],
])('%s', async (_how, outcome, said) => {
  const openPhone = vi.fn().mockResolvedValue(outcome);
  const toast = vi.fn();
  await callHotline({ openPhone }, '0252 1022', toast);
  expect(openPhone).toHaveBeenCalledWith('0252 1022');
  expect(toast.mock.calls).toEqual(said);
});
