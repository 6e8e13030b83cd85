import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineWords } from './define-words';
import { setLanguage, subscribeLanguage } from './language';

afterEach(() => setLanguage('vi'));

describe('words in two languages', () => {
  it('are Vietnamese until English has arrived, then English', async () => {
    const words = defineWords({ hello: 'Chào {name}' }, () => Promise.resolve({ en: { hello: 'Hello {name}' } }));
    expect(words.say('hello', { name: 'An' })).toBe('Chào An');
    setLanguage('en');
    const arrived = new Promise<void>((resolve) => subscribeLanguage(resolve));
    expect(words.say('hello', { name: 'An' })).toBe('Chào An');
    await arrived;
    expect(words.say('hello', { name: 'An' })).toBe('Hello An');
  });

  it('are asked for again after the network failed', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue({ en: { a: 'A' } });
    const words = defineWords({ a: 'Â' }, load);
    setLanguage('en');
    words.say('a');
    await vi.waitFor(() => {
      words.say('a');
      expect(load).toHaveBeenCalledTimes(2);
    }, 20_000);
    await vi.waitFor(() => expect(words.say('a')).toBe('A'), 20_000);
  });

  it('in English are not fetched by who reads Vietnamese', () => {
    const load = vi.fn();
    defineWords({ a: 'Â' }, load).say('a');
    expect(load).not.toHaveBeenCalled();
  });
});
