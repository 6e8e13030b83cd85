import { hash } from 'node:crypto';
import type { Dossier, NationalStatus } from '../../src/domain/dossier';
import type { Pace } from '../../src/domain/telling/pace';
import { toIso } from '../../src/domain/time';

/** A working Wednesday; every time of the bench counts from here. */
export const BEGIN_MS = Date.parse('2026-11-25T08:00:00+07:00');
export const PROVINCES = ['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong'] as const;
const MINUTE_MS = 60_000;

/** One followed dossier: how near its next change is, and when the one that comes is shown by its system (null: none in the time of the bench). */
export interface Planned {
  provinceId: string;
  code: string;
  pace: Pace;
  changesAtMs: number | null;
}

/** A tenth is near its end, three tenths on the way there, the rest takes its time, as at a counter that holds to its times. */
const PACE_OF_TEN: readonly Pace[] = ['near', 'mid', 'mid', 'mid', 'far', 'far', 'far', 'far', 'far', 'far'];
const DUE: Record<Pace, string> = { near: '2026-11-27T17:00:00+07:00', mid: '2026-12-02T17:00:00+07:00', far: '2027-01-15T17:00:00+07:00' };

/** In [0, 1), the same for the same words in every process. */
const shareOf = (words: string): number => Number.parseInt(hash('sha256', words, 'hex').slice(0, 12), 16) / 2 ** 48;

/** `count` dossiers over four systems. `changingShare` of them change once, between minute 2 and the last at which their promise still ends in `minutes`. */
export function planWorld(count: number, options: { changingShare: number; lastMinuteOf(pace: Pace): number; only?: Pace }): Planned[] {
  return Array.from({ length: count }, (_, n) => {
    const provinceId = PROVINCES[n % PROVINCES.length] ?? PROVINCES[0];
    const code = `H11.23-261103-${String(n).padStart(6, '0')}`;
    const pace = options.only ?? PACE_OF_TEN[Math.floor(n / PROVINCES.length) % PACE_OF_TEN.length] ?? 'far';
    const span = options.lastMinuteOf(pace) - 2;
    const changes = span > 0 && shareOf(`changes ${code}`) < options.changingShare;
    const changesAtMs = changes ? BEGIN_MS + Math.round((2 + shareOf(`when ${code}`) * span) * MINUTE_MS) : null;
    return { provinceId, code, pace, changesAtMs };
  });
}

/** What the system shows of it at `nowMs`: in process, then a result that waits to be collected. */
export function showAt({ provinceId, code, pace, changesAtMs }: Planned, nowMs: number): Dossier {
  const isReady = changesAtMs !== null && nowMs >= changesAtMs;
  const statusCode: NationalStatus = isReady ? 9 : 4;
  const agency = { name: 'UBND xã Hòa Thắng', level: 'commune' as const, code: null, nowNamed: null };
  return {
    code, altCodes: [], provinceId, source: 'bench', statusCode, statusRaw: isReady ? 'Đã xử lý xong' : 'Đang xử lý',
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', onlineLevel: 4 },
    agency, submittedAt: null, receivedAt: '2026-11-03T08:15:00+07:00', dueAt: DUE[pace], finishedAt: isReady && changesAtMs !== null ? toIso(new Date(changesAtMs)) : null, returnedAt: null, channel: 'counter',
    steps: [{ name: 'Tiếp nhận', agency, startedAt: '2026-11-03T08:15:00+07:00', endedAt: null, plannedEndAt: null, note: null }],
    supplements: [], fees: [], files: [], results: [], postal: null, apology: null, reason: null, returnPlace: null,
    owner: { kind: 'citizen', name: 'Nguyễn Văn Bền', idNumber: null, phone: '0912345678', address: null }, submitter: null, fetchedAt: toIso(new Date(nowMs)),
  };
}
