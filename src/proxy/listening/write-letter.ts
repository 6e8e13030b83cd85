import { randomBytes, randomUUID } from 'node:crypto';
import { cleanLine, cleanText, hasWord, hasWords } from '../../domain/petition/clean-text';
import { FORWARD_WORKING_DAYS, lastDay } from '../../domain/petition/dates';
import { countsFrom } from '../../domain/filing-clock';
import { makeNumber } from '../../domain/receipt-number';
import { toIso, vnDate } from '../../domain/time';
import type { FieldFault } from '../../contract/schemas/problem';
import type { Writer } from '../../contract/schemas/petition';
import type { Refusal } from '../http/problem';
import type { Jobs } from '../jobs/jobs';
import { recordConsent } from '../store/consents';
import type { Database } from '../store/database';
import { keepLetter, type LetterOutcome } from '../store/letters';
import type { LetterContent } from './letter-content';
import { DELIVER_LETTER } from './listening-jobs';
import type { ListeningParts } from './listening-parts';
import type { Hearer } from './route-letter';

const DAY_MS = 86_400_000;
/** Thirty-three million numbers a day: a second try nearly always does. */
const MAX_NUMBERS = 4;
const PREFIXES = { petition: 'PA', question: 'HD' } as const;

export interface Words {
  title: string;
  content: string;
  who: Writer;
}

/** The words as they are kept, or which field says nothing once cleaned; the law wants clear content, name and address (NĐ 20/2008/NĐ-CP Đ.7). */
export function readWords({ title, content, who }: Words): { ok: true; words: Words } | { ok: false; fields: FieldFault[] } {
  const words = { title: cleanLine(title), content: cleanText(content), who: { ...who, name: cleanLine(who.name), address: cleanLine(who.address) } };
  const fields: FieldFault[] = [];
  if (!hasWords(words.title)) fields.push({ field: 'title', fault: 'too_short' });
  if (!hasWords(words.content)) fields.push({ field: 'content', fault: 'too_short' });
  if (!hasWord(words.who.name)) fields.push({ field: 'who.name', fault: 'letters_only' });
  if (!hasWord(words.who.address)) fields.push({ field: 'who.address', fault: 'too_short' });
  return fields.length === 0 ? { ok: true, words } : { ok: false, fields };
}

export interface NewLetterFacts {
  citizenId: string;
  draftId: string;
  provinceId: string;
  procedureCode: string | null;
  mayPublish: boolean;
  hearer: Hearer;
  answerWorkingDays: number;
  maxPerDay: number;
  content: LetterContent;
}

type WriteParts = Pick<ListeningParts, 'db' | 'box' | 'clock' | 'calendar'> & { jobs: Pick<Jobs, 'enqueue' | 'wake'> };

/** Keeps a letter for certain, with its delivery job and whatever `more` adds, in one transaction or not at all. A draft that became a letter before is answered like success. */
export async function writeLetter({ db, box, jobs, clock, calendar }: WriteParts, facts: NewLetterFacts, more: (tx: Database, id: string) => Promise<boolean>): Promise<Exclude<LetterOutcome, 'number_taken'> | Refusal> {
  const { citizenId, draftId, provinceId, procedureCode, mayPublish, hearer, answerWorkingDays, maxPerDay, content } = facts;
  const id = randomUUID();
  const acceptedAt = new Date(clock.nowMs());
  const from = countsFrom(toIso(acceptedAt), calendar, false);
  const { kind } = content;
  const letter = {
    id, kind, citizenId, draftId, provinceId, procedureCode, mayPublish, acceptedAt,
    topic: content.kind === 'petition' ? content.topic : null,
    agencyCode: hearer.code, agencyName: hearer.name,
    contentSealed: box.sealContent(id, content),
    countsFrom: new Date(from),
    forwardBy: lastDay(from, FORWARD_WORKING_DAYS, calendar),
    answerBy: lastDay(from, answerWorkingDays, calendar),
  };
  for (let tried = 1; tried <= MAX_NUMBERS; tried += 1) {
    const number = makeNumber(PREFIXES[kind], vnDate(toIso(acceptedAt)), randomBytes(5));
    const outcome = await keepLetter(db, { ...letter, number }, { since: new Date(acceptedAt.getTime() - DAY_MS), max: maxPerDay }, async (tx) => {
      if (!(await more(tx, id))) return false;
      await recordConsent(tx, citizenId, { purpose: kind, granted: true, version: content.consentVersion }, acceptedAt);
      await jobs.enqueue(tx, DELIVER_LETTER, id);
      return true;
    });
    if (outcome === 'kept') jobs.wake(DELIVER_LETTER);
    if (outcome !== 'number_taken') return outcome;
  }
  return { code: 'overloaded', retryAfterSeconds: 5 };
}

