import type { Dossier, IsoTime, Level, NationalStatus } from '../dossier';
import { agency, dossierWith, step } from '../dossier-fixture';

const STATUSES: readonly NationalStatus[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LEVELS: readonly (Level | null)[] = [null, 'commune', 'province', 'ministry'];
const DAYS: readonly (IsoTime | null)[] = [null, ...['2026-11-20', '2026-11-23', '2026-11-25', '2026-11-27', '2026-12-04'].map((date) => `${date}T17:00:00+07:00`)];

/** So many numbers choose a dossier. */
export const CHOICES = 10;

/** Any dossier at all, in any status, at any level, with or without each of its parts, as `choices` (any numbers from 0) say. */
export function dossierFrom(choices: readonly number[]): Dossier {
  const rest = [...choices];
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[], otherwise: T): T => from[(rest.shift() ?? 0) % from.length] ?? otherwise;
  const level = pick(LEVELS, null);
  const requests = pick([[], ['1'], ['2'], ['1', '2']], []);
  const areAnswered = pick([false, true], false);
  const owedVnd = pick([0, 1000, 2000, 3000], 0);
  const apology = pick([null, ...DAYS.map((newDueAt) => ({ reason: 'Quá tải', issuedAt: null, newDueAt }))], null);
  const postal = pick([null, 'Đang gom', 'Đã giao'], null);
  return dossierWith({
    statusCode: pick(STATUSES, 0),
    statusRaw: pick(['Đang xử lý', 'Đang thụ lý', 'x'], 'x'),
    dueAt: pick(DAYS, null),
    finishedAt: pick(DAYS, null),
    receivedAt: '2026-11-02T08:30:00+07:00',
    fetchedAt: '2026-11-16T00:00:00+07:00',
    steps: level === null ? [] : [step(agency(`Nơi giữ ${level}`, level), '2026-11-03 08:00')],
    supplements: requests.map((id) => ({ id, requestedAt: null, expiresAt: null, reason: 'Thiếu tờ khai', papers: ['Tờ khai'], answeredAt: areAnswered ? '2026-11-10T08:00:00+07:00' : null })),
    fees: owedVnd === 0 ? [] : [{ name: 'Lệ phí', amountVnd: owedVnd, paid: false }],
    apology,
    postal: postal === null ? null : { trackingNumber: null, stateRaw: postal },
  });
}

/** Any minute, epoch ms, of three weeks round the appointments above, by a number from 0. */
export const momentFrom = (choice: number): number => Date.parse('2026-11-16T00:00:00+07:00') + (choice % 30_240) * 60_000;
