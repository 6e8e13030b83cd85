import type { ProvinceId } from '../world/model';
import { agencyNameOf, isClosed, type LetterKind, type NewLetter, type SandboxLetter } from './letter';

export type CitizenActFault = 'unknown_letter' | 'not_answered';
export type CitizenActResult = { ok: true } | { ok: false; fault: CitizenActFault };

export interface LetterStore {
  add(letter: NewLetter, now: Date): SandboxLetter;
  /** A letter as it was, with its whole history: for seeds. */
  put(letter: Omit<SandboxLetter, 'id'>): SandboxLetter;
  /** By the system's id. */
  find(id: string): SandboxLetter | null;
  /** The last that came with this reference: a repeated write makes another one, as real systems do. */
  findByReference(reference: string): SandboxLetter | null;
  /** Newest first. */
  list(province?: ProvinceId, kind?: LetterKind): SandboxLetter[];
  /** What the sender does; the same reference again changes nothing. */
  rate(id: string, reference: string, level: number, comment: string): CitizenActResult;
  reopen(id: string, reference: string, why: string, now: Date): CitizenActResult;
  askProgress(id: string, reference: string): CitizenActResult;
  clear(): void;
}

const MAX_LETTERS = 40_000;
const FIRST_ID = 510_000;

/** Letters in memory. */
export function createLetterStore(): LetterStore {
  const letters = new Map<string, SandboxLetter>();
  let count = 0;

  function put(letter: Omit<SandboxLetter, 'id'>): SandboxLetter {
    count += 1;
    const kept = { ...letter, id: String(FIRST_ID + count) };
    if (letters.size < MAX_LETTERS) letters.set(kept.id, kept);
    return kept;
  }
  const act = (id: string, needsAnswer: boolean, apply: (letter: SandboxLetter) => void): CitizenActResult => {
    const letter = letters.get(id);
    if (letter === undefined) return { ok: false, fault: 'unknown_letter' };
    if (needsAnswer && !isClosed(letter)) return { ok: false, fault: 'not_answered' };
    apply(letter);
    return { ok: true };
  };

  return {
    put,
    add: (letter, now) => put({ ...letter, sentAt: now, state: 'new', steps: [], answer: null, refusal: null, ratings: [], reopenings: [], progressAsked: [] }),
    find: (id) => letters.get(id) ?? null,
    findByReference: (reference) => (reference === '' ? null : ([...letters.values()].filter((letter) => letter.reference === reference).at(-1) ?? null)),
    list: (province, kind) =>
      [...letters.values()].filter((letter) => (province === undefined || letter.province === province) && (kind === undefined || letter.kind === kind)).sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime() || Number(b.id) - Number(a.id)),
    rate: (id, reference, level, comment) =>
      act(id, letters.get(id)?.ratings.some((rating) => rating.reference === reference) !== true, (letter) => {
        if (!letter.ratings.some((rating) => rating.reference === reference)) letter.ratings.push({ reference, level, comment });
      }),
    reopen: (id, reference, why, now) =>
      act(id, letters.get(id)?.reopenings.some((reopening) => reopening.reference === reference) !== true, (letter) => {
        if (letter.reopenings.some((reopening) => reopening.reference === reference)) return;
        letter.reopenings.push({ reference, why });
        letter.state = 'working';
        letter.steps.push({ at: now, agency: agencyNameOf(letter), state: 'working', text: `Mở lại theo đề nghị của người gửi: ${why}` });
      }),
    askProgress: (id, reference) =>
      act(id, false, (letter) => {
        if (!letter.progressAsked.includes(reference)) letter.progressAsked.push(reference);
      }),
    clear: () => {
      letters.clear();
      count = 0;
    },
  };
}
