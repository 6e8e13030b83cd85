import type { DossierCompletion, DossierView } from '../../contract/schemas/dossier';

/** A degree of completion as the proxy would send it, with what a test cares about on top. */
export const completionOf = (over: Partial<DossierCompletion> = {}): DossierCompletion => ({
  code: 'H36.223-261116-0031',
  tier: 0,
  group: 'in_progress',
  levels: ['commune', 'province'],
  levelReached: 'province',
  levelNow: 'province',
  percent: 60,
  timeliness: 'on_time',
  fetchedAt: '2026-11-22T08:00:00+07:00',
  stale: false,
  ...over,
});

/** A tier-2 view: everything that must not stay where it does not belong. */
export const fullView = (over: Partial<DossierCompletion> = {}): DossierView => ({
  completion: completionOf({ tier: 2, ...over }),
  detail: {
    altCodes: [],
    provinceId: 'binh-thuan',
    source: 'dvcqg',
    statusCode: 4,
    statusRaw: 'Đang xử lý',
    procedure: { code: '1.004227', name: 'Đăng ký biến động quyền sử dụng đất', field: null, onlineLevel: null },
    agency: { name: 'UBND xã Hàm Liêm', level: 'commune', nowNamed: null },
    era: 'two_levels',
    channel: 'counter',
    submittedAt: null,
    receivedAt: '2026-11-16T08:00:00+07:00',
    dueAt: '2026-12-01T17:00:00+07:00',
    workingDaysLeft: 7,
    finishedAt: null,
    returnedAt: null,
    visits: [],
    supplements: [],
    apology: null,
    reason: null,
    returnPlace: null,
    owner: { kind: 'citizen', nameMasked: 'N*** V*** A***' },
    action: 'wait',
  },
  belongings: { files: [], results: [], fees: [{ name: 'Phí thẩm định', amountVnd: 50_000, paid: false }], postal: null },
  followed: false,
});
