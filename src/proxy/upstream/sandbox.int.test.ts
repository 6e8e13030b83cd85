import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../domain/dossier';
import { statusOfLabel } from '../../domain/status';
import { toIso } from '../../domain/time';
import { startSandbox, type RunningSandbox } from '../../sandbox/start-sandbox';
import { createWorld } from '../../sandbox/world/world';
import type { SandboxDossier } from '../../sandbox/world/model';
import { loadProvinces } from '../provinces/load-provinces';
import { connectUpstreams } from './connect';
import type { Upstreams } from './upstreams';

const NOW = new Date('2026-11-20T10:00:00+07:00');
const world = createWorld(() => NOW);
let sandbox: RunningSandbox;
let upstreams: Upstreams;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true, clock: () => NOW, zaloAppSecret: 'sandbox-app-secret' });
  upstreams = connectUpstreams(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
});
afterAll(async () => {
  await upstreams.close();
  await sandbox.close();
});

const time = (date: Date | null) => (date === null ? null : toIso(date));

async function find(seed: SandboxDossier, code = seed.code): Promise<Dossier> {
  const result = await upstreams.oneStops.get(seed.province)?.findDossier(code);
  if (result?.ok !== true || result.value === null) throw new Error(`${code}: ${JSON.stringify(result)}`);
  return result.value;
}

describe.each(['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong'] as const)('%s', (provinceId) => {
  const seeds = world.list().filter((seed) => seed.province === provinceId);

  it('has dossiers in every status', () => {
    expect(new Set(seeds.map((seed) => seed.status)).size).toBeGreaterThanOrEqual(10);
  });

  it.each(seeds.map((seed) => [seed.code, seed] as const))('tells %s as it is', async (_code, seed) => {
    const dossier = await find(seed);
    expect(dossier).toMatchObject({
      code: seed.code,
      provinceId,
      statusCode: seed.statusLabel === null ? seed.status : statusOfLabel(seed.statusLabel),
      procedure: { code: expect.stringContaining(seed.procedureCode) },
      receivedAt: time(seed.receivedAt),
      dueAt: time(seed.dueAt),
      channel: seed.channel,
      apology: seed.apology === null ? null : { newDueAt: time(seed.apology.newDueAt) },
      owner: { name: seed.owner.name, idNumber: seed.owner.idNumber },
    });
    if (seed.statusLabel !== null) expect(dossier.statusRaw).toBe(seed.statusLabel);
    expect(dossier.supplements.map((each) => each.answeredAt)).toEqual(seed.supplements.map((each) => time(each.answeredAt)));
    expect(dossier.fees.map((fee) => [fee.amountVnd, fee.paid])).toEqual(seed.fees.map((fee) => [fee.amountVnd, fee.paid]));
    const begun = seed.steps.filter((step) => step.startedAt !== null);
    const told = dossier.steps.filter((step) => step.startedAt !== null);
    expect(told.map(({ agency, endedAt }) => [agency.level, endedAt])).toEqual(
      begun.map(({ office, endedAt }) => [office.level, time(endedAt)]),
    );
  });

  it('names no officer', async () => {
    for (const seed of seeds) {
      const text = JSON.stringify({ ...(await find(seed)), owner: null, submitter: null });
      for (const { officer } of seed.steps) if (officer !== '') expect(text).not.toContain(officer);
    }
  });

  it('finds by the second code and knows no other', async () => {
    for (const seed of seeds) if (seed.altCode !== null) expect((await find(seed, seed.altCode)).code).toBe(seed.code);
    const none = await upstreams.oneStops.get(provinceId)?.findDossier('H11.99-260101-9999');
    expect(none).toEqual({ ok: true, value: null });
  });
});

describe('QR ids', () => {
  it('of Bình Thuận and Quảng Nam lead to their dossiers', async () => {
    for (const seed of world.list()) {
      const oneStop = upstreams.oneStops.get(seed.province);
      if (seed.province === 'binh-thuan') {
        expect(await oneStop?.resolveReference({ kind: 'opaque', id: seed.qrId })).toEqual({ ok: true, value: [seed.code] });
      }
      if (seed.province === 'quang-nam') {
        expect(await oneStop?.resolveReference({ kind: 'igate', id: seed.objectId })).toEqual({ ok: true, value: [seed.code] });
      }
    }
  });
});
