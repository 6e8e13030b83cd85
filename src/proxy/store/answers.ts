import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './database';
import { answers } from './schema';

/** One keyed request: who sent it, to which route, under which key. */
export interface AnswerKey {
  citizenId: string;
  scope: string;
  key: string;
}

export type Claim =
  | { kind: 'mine' }
  | { kind: 'busy' }
  | { kind: 'other_body' }
  | { kind: 'answered'; status: number; bodySealed: string };

export interface AnswerStore {
  /** Takes the key for this request, or tells what became of the one that holds it. A claim older than `abandonedBefore` is taken over. */
  claim(key: AnswerKey, requestHash: string, now: Date, abandonedBefore: Date): Promise<Claim>;
  settle(key: AnswerKey, status: number, bodySealed: string): Promise<void>;
  /** Forgets the claim: the request failed in a way that may be tried again. */
  release(key: AnswerKey): Promise<void>;
}

const isAnswer = ({ citizenId, scope, key }: AnswerKey) => and(eq(answers.citizenId, citizenId), eq(answers.scope, scope), eq(answers.key, key));

export function createAnswerStore(db: Database): AnswerStore {
  return {
    async claim(key, requestHash, now, abandonedBefore) {
      const mine = await db
        .insert(answers)
        .values({ ...key, requestHash, createdAt: now })
        .onConflictDoUpdate({
          target: [answers.citizenId, answers.scope, answers.key],
          set: { requestHash, createdAt: now },
          setWhere: sql`${answers.status} is null and ${answers.createdAt} < ${abandonedBefore.toISOString()}`,
        })
        .returning({ key: answers.key });
      if (mine.length > 0) return { kind: 'mine' };
      const [held] = await db.select().from(answers).where(isAnswer(key));
      if (held === undefined) return { kind: 'busy' };
      if (held.requestHash !== requestHash) return { kind: 'other_body' };
      if (held.status === null || held.bodySealed === null) return { kind: 'busy' };
      return { kind: 'answered', status: held.status, bodySealed: held.bodySealed };
    },
    async settle(key, status, bodySealed) {
      await db.update(answers).set({ status, bodySealed }).where(isAnswer(key));
    },
    async release(key) {
      await db.delete(answers).where(and(isAnswer(key), isNull(answers.status)));
    },
  };
}
