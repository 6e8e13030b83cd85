import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { textCheck } from './zalo-text-check';

const { default: zod } = await vi.importActual<{ default: typeof textCheck }>('zmp-sdk/apis/external/zod/lib/index.mjs.js');

type TextCheck = ReturnType<typeof textCheck.string>;

const answerOf = (check: TextCheck, value: unknown) => {
  const answer = check.safeParse(value);
  return answer.success ? answer.data : answer.error.issues.map(({ code, path }) => ({ code, path }));
};

describe('the check of Zalo\'s storage', () => {
  it.each<[string, (maker: typeof textCheck) => TextCheck]>([
    ['key', (maker) => maker.string().trim().min(1)],
    ['value', (maker) => maker.string().trim()],
  ])('answers about a %s as the SDK\'s own zod does', (_what, make) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\s*$/), fc.anything()), (value) => {
        expect(answerOf(make(textCheck), value)).toEqual(answerOf(make(zod), value));
      }),
    );
  });
});
