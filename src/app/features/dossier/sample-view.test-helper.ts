import type { DossierDetail, DossierView, VisitView } from '../../../contract/schemas/dossier';

/** Test data: a dossier half way, taken at Phan Rí Cửa, now at the district; every part can be replaced. */
export function sampleVisit(over: Partial<VisitView> = {}): VisitView {
  return {
    level: 'district',
    agency: { name: 'UBND huyện Bắc Bình', level: 'district', nowNamed: null },
    hand: 'up',
    state: 'now',
    startedAt: '2026-11-12T08:00:00+07:00',
    endedAt: null,
    plannedEndAt: '2026-11-20T17:00:00+07:00',
    plannedWorkingDays: 6,
    takenWorkingDays: 4.5,
    late: false,
    steps: [
      {
        name: 'Thẩm định hồ sơ',
        startedAt: '2026-11-12T08:00:00+07:00',
        endedAt: null,
        plannedEndAt: '2026-11-20T17:00:00+07:00',
        note: 'Chuyển chuyên viên thẩm định',
      },
    ],
    ...over,
  };
}

export function firstVisit(over: Partial<VisitView> = {}): VisitView {
  return sampleVisit({
    level: 'commune',
    agency: { name: 'UBND thị trấn Phan Rí Cửa', level: 'commune', nowNamed: 'xã Phan Rí Cửa' },
    hand: 'start',
    state: 'done',
    startedAt: '2026-11-10T08:00:00+07:00',
    endedAt: '2026-11-12T08:00:00+07:00',
    plannedEndAt: '2026-11-12T17:00:00+07:00',
    plannedWorkingDays: 2,
    takenWorkingDays: 2,
    steps: [{ name: 'Tiếp nhận', startedAt: '2026-11-10T08:00:00+07:00', endedAt: '2026-11-12T08:00:00+07:00', plannedEndAt: null, note: null }],
    ...over,
  });
}

function sampleDetail(over: Partial<DossierDetail> = {}): DossierDetail {
  return {
    altCodes: [],
    provinceId: 'binh-thuan',
    source: 'dvcqg',
    statusCode: 4,
    statusRaw: 'Đang xử lý',
    procedure: { code: '1.004194', name: 'Đăng ký tạm trú', field: 'Cư trú', onlineLevel: 4 },
    agency: { name: 'UBND thị trấn Phan Rí Cửa', level: 'commune', nowNamed: 'xã Phan Rí Cửa' },
    era: 'three_levels',
    channel: 'counter',
    submittedAt: '2026-11-10T07:50:00+07:00',
    receivedAt: '2026-11-10T08:00:00+07:00',
    dueAt: '2026-11-20T17:00:00+07:00',
    workingDaysLeft: 3,
    finishedAt: null,
    returnedAt: null,
    visits: [firstVisit(), sampleVisit()],
    supplements: [],
    apology: null,
    reason: null,
    returnPlace: 'Bộ phận Một cửa thị trấn Phan Rí Cửa',
    owner: { kind: 'citizen', nameMasked: 'N*** V*** A***' },
    action: 'wait',
    ...over,
  };
}

function sampleCompletion(over: Partial<DossierView['completion']> = {}): DossierView['completion'] {
  return {
    code: '000.23.11.H11-261110-0007',
    tier: 0,
    group: 'in_progress',
    levels: ['commune', 'district', 'province'],
    levelReached: 'district',
    levelNow: 'district',
    percent: 60,
    timeliness: 'on_time',
    fetchedAt: '2026-11-17T09:12:00+07:00',
    stale: false,
    ...over,
  };
}

/** Tier 0 unless a detail is given. */
export function sampleView(over: {
  completion?: Partial<DossierView['completion']>;
  detail?: Partial<DossierDetail> | null;
  belongings?: DossierView['belongings'];
  followed?: boolean;
} = {}): DossierView {
  const detail = over.detail ? sampleDetail(over.detail) : null;
  const belongings = over.belongings ?? null;
  const tier = belongings ? 2 : detail ? 1 : 0;
  return { completion: sampleCompletion({ tier, ...over.completion }), detail, belongings, followed: over.followed ?? false };
}
