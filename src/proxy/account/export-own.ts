import { eq } from 'drizzle-orm';
import { toIso } from '../../domain/time';
import { LABEL_PURPOSE } from '../features/dossier/followed-dossier';
import { openAnswers } from '../features/draft/draft-box';
import type { Secrets } from '../security/secrets';
import { unseal } from '../security/seal';
import { drafts } from '../store/filing-schema';
import { answers, follows, grants, sessions } from '../store/schema';
import { MAX_ROWS, type Exporters } from './exporter';

/** What a citizen keeps here themselves. */
export function exportOwn(secrets: Secrets): Exporters<'sessions' | 'grants' | 'follows' | 'answers' | 'drafts'> {
  return {
    async sessions(db, citizenId) {
      const rows = await db.select().from(sessions).where(eq(sessions.citizenId, citizenId)).limit(MAX_ROWS);
      return { sessions: rows.map(({ createdAt, expiresAt }) => ({ createdAt: toIso(createdAt), expiresAt: toIso(expiresAt) })) };
    },
    async grants(db, citizenId) {
      const rows = await db.select().from(grants).where(eq(grants.citizenId, citizenId)).limit(MAX_ROWS);
      return { proofs: rows.map(({ provinceId, code, expiresAt }) => ({ provinceId, code, until: toIso(expiresAt) })) };
    },
    async follows(db, citizenId) {
      const rows = await db.select().from(follows).where(eq(follows.citizenId, citizenId)).limit(MAX_ROWS);
      return { follows: rows.map(({ provinceId, code, labelSealed, followedAt }) => ({ provinceId, code, label: labelSealed === null ? null : unseal(secrets.sealKey, LABEL_PURPOSE, labelSealed), followedAt: toIso(followedAt) })) };
    },
    async answers(db, citizenId) {
      const rows = await db.select().from(answers).where(eq(answers.citizenId, citizenId)).limit(MAX_ROWS);
      return { requests: rows.map(({ scope, createdAt }) => ({ request: scope, at: toIso(createdAt) })) };
    },
    async drafts(db, citizenId) {
      const rows = await db.select().from(drafts).where(eq(drafts.citizenId, citizenId)).limit(MAX_ROWS);
      return { drafts: rows.map((row) => ({ provinceId: row.provinceId, procedureCode: row.procedureCode, procedureName: row.procedureName, savedAt: toIso(row.savedAt), expiresAt: toIso(row.expiresAt), answers: openAnswers(secrets, row) })) };
    },
  };
}
