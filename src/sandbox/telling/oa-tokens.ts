import { createHmac, randomUUID } from 'node:crypto';

export type Refreshed = { ok: true; accessToken: string; refreshToken: string; lifeSeconds: number } | { ok: false };

/** Tokens of the Official Account. A refresh token works once; using it kills both tokens of its pair. */
export interface OaTokens {
  /** What a person is given who lets the app write in the OA's name. */
  authorise(): string;
  refresh(refreshToken: string): Refreshed;
  isValid(accessToken: string): boolean;
  setLifeSeconds(seconds: number): void;
  /** Forgets which pair is the latest: the next token of a known make that comes is taken for it, as after a restart. */
  reset(): void;
}

/** Of the pair that a proxy has which was told nothing else. */
export const FIRST_REFRESH_TOKEN = 'sandbox-oa-refresh';
const LIFE_SECONDS = 25 * 3_600;
const MARK = createHmac('sha256', 'sandbox').update('oa').digest('hex').slice(0, 12);
const ACCESS = new RegExp(`^a\\.([\\w-]{1,40})\\.(\\d{1,9})\\.(\\d{1,15})\\.${MARK}$`);
const REFRESH = new RegExp(`^r\\.([\\w-]{1,40})\\.(\\d{1,9})\\.${MARK}$`);

export function createOaTokens(clock: () => Date): OaTokens {
  /** Number of the latest pair of each authorisation. */
  const latest = new Map<string, number>();
  let lifeSeconds = LIFE_SECONDS;

  const numberOf = (refreshToken: string): { line: string; number: number } | null => {
    if (refreshToken === FIRST_REFRESH_TOKEN) return { line: 'first', number: 0 };
    const [, line, number] = REFRESH.exec(refreshToken) ?? [];
    return line === undefined || number === undefined ? null : { line, number: Number(number) };
  };

  return {
    authorise: () => `r.${randomUUID()}.0.${MARK}`,
    refresh(refreshToken) {
      const given = numberOf(refreshToken);
      if (given === null || (latest.get(given.line) ?? given.number) !== given.number) return { ok: false };
      const { line } = given;
      const number = given.number + 1;
      latest.set(line, number);
      const endsMs = clock().getTime() + lifeSeconds * 1_000;
      return { ok: true, accessToken: `a.${line}.${number}.${endsMs}.${MARK}`, refreshToken: `r.${line}.${number}.${MARK}`, lifeSeconds };
    },
    isValid(accessToken) {
      const [, line = '', number, endsMs] = ACCESS.exec(accessToken) ?? [];
      if (number === undefined || Number(endsMs) <= clock().getTime()) return false;
      if (!latest.has(line)) latest.set(line, Number(number));
      return latest.get(line) === Number(number);
    },
    setLifeSeconds: (seconds) => {
      lifeSeconds = seconds;
    },
    reset: () => {
      latest.clear();
      lifeSeconds = LIFE_SECONDS;
    },
  };
}
