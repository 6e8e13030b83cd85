import type { Agency, Dossier, IsoTime, Level, Step } from './dossier';

/** Made-up dossiers for tests: a quiet one in process at a commune, with what a test is about laid over it. */
export function dossierWith(changes: Partial<Dossier> = {}): Dossier {
  return {
    code: '000.23.11.H11-240716-0007',
    altCodes: [],
    provinceId: 'binh-thuan',
    source: 'dvcqg',
    statusCode: 4,
    statusRaw: 'Đang xử lý',
    procedure: { code: '1.004194', name: 'Đăng ký tạm trú', field: 'Cư trú', onlineLevel: 4 },
    agency: agency('UBND xã Hòa Thắng', 'commune'),
    submittedAt: null,
    receivedAt: '2024-07-16T08:30:00+07:00',
    dueAt: '2024-07-26T17:00:00+07:00',
    finishedAt: null,
    returnedAt: null,
    channel: 'counter',
    steps: [],
    supplements: [],
    fees: [],
    files: [],
    results: [],
    postal: null,
    apology: null,
    reason: null,
    returnPlace: null,
    owner: { kind: 'citizen', name: 'Nguyễn Văn An', idNumber: '060099001234', phone: '0912345678', address: 'Thôn 1, xã Hòa Thắng, huyện Bắc Bình' },
    submitter: null,
    fetchedAt: '2024-07-18T09:00:00+07:00',
    ...changes,
  };
}

/** This in every text that officers or systems write into a dossier. */
export function saying(text: string): Partial<Dossier> {
  const place = agency(`UBND ${text}`);
  return {
    statusRaw: text,
    reason: text,
    returnPlace: text,
    agency: { ...place, nowNamed: text },
    procedure: { code: null, name: text, field: text, onlineLevel: null },
    altCodes: [text],
    steps: [{ ...step(place, '2024-07-16 08:00'), name: text, note: text.normalize('NFD') }],
    supplements: [{ id: 's', requestedAt: null, expiresAt: null, reason: text, papers: [text], answeredAt: null }],
    apology: { reason: text, issuedAt: null, newDueAt: null },
    files: [{ id: 'f', name: text, signed: null }],
    results: [{ id: 'r', name: text, signed: null }],
    fees: [{ name: text, amountVnd: 1, paid: false }],
    postal: { trackingNumber: null, stateRaw: text },
  };
}

export function agency(name: string, level: Level | null = null): Agency {
  return { name, level, code: null, nowNamed: null };
}

/** A step named after its agency. Times are `yyyy-MM-dd HH:mm` in Việt Nam. */
export function step(at: Agency, started: string | null, ended: string | null = null, plannedEnd: string | null = null): Step {
  return { name: `Bước tại ${at.name}`, agency: at, startedAt: iso(started), endedAt: iso(ended), plannedEndAt: iso(plannedEnd), note: null };
}

function iso(time: string | null): IsoTime | null {
  return time === null ? null : `${time.replace(' ', 'T')}:00+07:00`;
}
