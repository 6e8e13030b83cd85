import type { Notice } from '../../notice-ports';
import type { OaAccess } from './oa-access';

/** 10:00 in Việt Nam. */
export const NOW = Date.parse('2026-11-20T10:00:00+07:00');
export const NEXT_MORNING = Date.parse('2026-11-21T06:00:00+07:00');
export const clock = { nowMs: () => NOW };
export const APP_ID = '2640000000000000001';
export const OA_USER = '4812337642326461201';

export const notice = (change: Partial<Notice> = {}): Notice => ({
  reference: 'b7f3d5a0-7a53-4b8f-9d55-3f6b7f0f6a11',
  to: { zaloUserId: '3668337642326461201', oaUserId: OA_USER, phone: '84900000123' },
  templateKind: 'result_ready',
  facts: { code: 'H11.23-261103-0007', date: null },
  link: '/ho-so/H11.23-261103-0007',
  ...change,
});

/** Tokens t1, t2 …, each until it is rejected; none at all while `down`. */
export function fakeAccess() {
  const fake = { generation: 1, down: false };
  const access: OaAccess = {
    token: () => Promise.resolve(fake.down ? { ok: false, fault: { kind: 'refused', system: 'zalo-oa-token', detail: 'lost, a person must act' } } : { ok: true, value: { value: `t${fake.generation}`, generation: fake.generation } }),
    rejected: ({ generation }) => {
      fake.generation = generation + 1;
      return Promise.resolve();
    },
  };
  return Object.assign(fake, { access });
}
