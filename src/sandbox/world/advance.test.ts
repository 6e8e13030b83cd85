import { describe, expect, it } from 'vitest';
import { vnMoment } from '../vn-time';
import type { Advance } from './advance';
import { addWorkdays } from './schedule';
import { createWorld } from './world';

function lifeOf(spec: { procedure: string; office: string; status?: 0 | 1 | 4 }) {
  let now = vnMoment('2026-11-16', '09:00');
  const world = createWorld(() => now);
  const created = world.create({ province: 'binh-thuan', receivedDaysAgo: 0, status: 1, ...spec });
  if (!created.ok) throw new Error(created.fault);
  return (act: Advance = {}) => {
    now = addWorkdays(now, 1);
    const result = world.advance(created.dossier.code, act);
    if (!result.ok) return { fault: result.fault };
    const { dossier } = result;
    const at = dossier.steps.find((step) => step.startedAt !== null && step.endedAt === null);
    return { status: dossier.status, at: at?.office.level ?? null, dossier };
  };
}

describe('advancing a dossier', () => {
  it('leads it through a whole life: commune, province and back, until it is handed over', () => {
    const advance = lifeOf({ procedure: '1.012784', office: 'H36.223' });
    const seen = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const after = advance();
      seen.push('fault' in after ? after.fault : `${after.status} ${after.at ?? '-'}`);
    }
    expect(seen).toEqual(['2 commune', '4 commune', '4 province', '9 commune', '10 -', 'already_closed']);
  });

  it('climbs by order from commune to district, province and ministry and comes down the same way', () => {
    const advance = lifeOf({ procedure: '1.001193', office: '000.21.31.H11', status: 4 });
    const seen = (['up', 'up', 'up', 'up', 'down', 'down', 'down', 'down'] as const).map((to) => {
      const after = advance({ to });
      return 'fault' in after ? after.fault : after.at;
    });
    expect(seen).toEqual(['district', 'province', 'ministry', 'no_level', 'province', 'district', 'commune', 'no_level']);
  });

  it('pauses for a supplement and lengthens the appointment by the wait', () => {
    const advance = lifeOf({ procedure: '1.013225', office: 'H36.201', status: 4 });
    const asked = advance({ to: 'supplement', note: 'Thiếu bản vẽ' });
    const answered = advance();
    if ('fault' in asked || 'fault' in answered) throw new Error('refused');
    expect(asked.status).toBe(5);
    expect(asked.dossier.supplements[0]).toMatchObject({ reason: 'Thiếu bản vẽ', answeredAt: null });
    expect(answered.status).toBe(4);
    expect((answered.dossier.dueAt?.getTime() ?? 0) - (asked.dossier.dueAt?.getTime() ?? 0)).toBe(86_400_000);
  });

  it('asks for a fee and goes on once it is paid', () => {
    const advance = lifeOf({ procedure: '1.001193', office: 'H36.201', status: 4 });
    const due = advance({ to: 'fee' });
    const paid = advance();
    if ('fault' in due || 'fault' in paid) throw new Error('refused');
    expect([due.status, due.dossier.fees]).toEqual([6, [{ name: 'Lệ phí', amountVnd: 50_000, paid: false }]]);
    expect([paid.status, paid.dossier.fees[0]?.paid]).toEqual([4, true]);
  });

  it('apologises once only, and never without an appointment', () => {
    const advance = lifeOf({ procedure: '1.013225', office: 'H36.201', status: 4 });
    expect(advance({ to: 'apologise' })).toMatchObject({ status: 4 });
    expect(advance({ to: 'apologise' })).toEqual({ fault: 'already_apologised' });
    expect(lifeOf({ procedure: '1.013225', office: 'H36.201' })({ to: 'apologise' })).toEqual({ fault: 'no_appointment' });
  });

  it.each([
    ['refuse', 3],
    ['stop', 8],
    ['withdraw', 7],
  ] as const)('closes it with its reason on "%s"', (to, status) => {
    const advance = lifeOf({ procedure: '1.013225', office: 'H36.201', status: 4 });
    expect(advance({ to, note: 'vì thế' })).toMatchObject({ status, at: null, dossier: { reason: 'vì thế' } });
    expect(advance()).toEqual({ fault: 'already_closed' });
  });

  it('finishes early, leaving out what nobody began, and returns only what is finished', () => {
    const advance = lifeOf({ procedure: '1.012784', office: 'H36.223', status: 4 });
    expect(advance({ to: 'return' })).toEqual({ fault: 'not_ready' });
    const done = advance({ to: 'finish' });
    if ('fault' in done) throw new Error(done.fault);
    expect([done.status, done.at, done.dossier.steps.every((step) => step.startedAt !== null)]).toEqual([9, 'commune', true]);
    expect(advance({ to: 'return' })).toMatchObject({ status: 10, at: null });
  });
});
