import { describe, expect, it } from 'vitest';
import { dossierWith } from '../../../domain/dossier-fixture';
import { readConfig } from '../../config';
import { createMetrics } from '../../http/metrics';
import type { OneStop } from '../../upstream/ports';
import { createLookUp } from './look-up';

const key = { provinceId: 'binh-thuan', code: 'H11.23-261103-0007' };

function open() {
  let nowMs = 1_000_000;
  let asked = 0;
  let release: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();
  const oneStop: OneStop = {
    provinceId: 'binh-thuan',
    kind: 'dvcqg',
    async findDossier(code) {
      asked += 1;
      await held;
      return { ok: true, value: dossierWith({ code }) };
    },
    resolveReference: () => Promise.resolve({ ok: true, value: [] }),
  };
  const lookUp = createLookUp({ oneStops: new Map([['binh-thuan', oneStop]]), clock: { nowMs: () => nowMs, wait: () => new Promise(() => undefined) }, config: readConfig({}), metrics: createMetrics() });
  return {
    lookUp,
    asked: () => asked,
    pass: (ms: number) => void (nowMs += ms),
    now: () => nowMs,
    hold: () => void (held = new Promise((resolve) => (release = resolve))),
    release: () => release(),
  };
}

describe('a look on behalf of followers', () => {
  it('takes what a citizen has just seen, and asks when that is too old', async () => {
    const { lookUp, asked, pass, now } = open();
    await lookUp.find(key);
    pass(1000);
    await lookUp.look(key, { newerThanMs: now() - 2000, alone: false });
    expect(asked()).toBe(1);
    await lookUp.look(key, { newerThanMs: now(), alone: false });
    expect(asked()).toBe(2);
  });

  it('renews what citizens see, but does not push out what they look at', async () => {
    const { lookUp, pass, now } = open();
    await lookUp.look(key, { newerThanMs: now(), alone: false });
    expect(lookUp.peek(key)).toBeNull();
    await lookUp.find(key);
    pass(5000);
    await lookUp.look(key, { newerThanMs: now(), alone: false });
    expect(lookUp.peek(key)?.fetchedAtMs).toBe(now());
  });

  it('shares a question under way, unless that was asked before something was said to have changed', async () => {
    const { lookUp, asked, hold, release, now } = open();
    hold();
    const looks = [Promise.resolve(lookUp.find(key)), lookUp.look(key, { newerThanMs: now(), alone: false }), lookUp.look(key, { newerThanMs: now(), alone: true })];
    release();
    expect((await Promise.all(looks)).map(({ kind }) => kind)).toEqual(['found', 'found', 'found']);
    expect(asked()).toBe(2);
  });
});
