import { isDeepStrictEqual } from 'node:util';
import type { DraftBody } from '../../../contract/schemas/draft';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { Refusal } from '../../http/problem';
import type { Secrets } from '../../security/secrets';
import type { DraftRow, DraftStore } from '../../store/drafts';
import { openAnswers, sealAnswers } from './draft-box';

const DAY_MS = 86_400_000;

export interface SaveParts {
  drafts: DraftStore;
  secrets: Secrets;
  clock: Clock;
  config: Pick<Config, 'DRAFT_DAYS' | 'MAX_OPEN_DRAFTS'>;
  /** What a province calls a procedure that is filed in the app, or why it cannot be. Asked once, when a draft begins. */
  nameOf(provinceId: string, code: string): Promise<string | Refusal>;
}

/**
 * Saves a whole draft over the revision it was made from. Another revision on the server is never written over: `draft_conflict`,
 * with the server's revision as hint. The same content sent again (its answer was lost) counts as saved.
 */
export async function saveDraft({ drafts, secrets, clock, config, nameOf }: SaveParts, citizenId: string, id: string, body: DraftBody): Promise<DraftRow | Refusal> {
  const { baseRevision, answers, ...rest } = body;
  const savedAt = new Date(clock.nowMs());
  const change = { ...rest, id, citizenId, answersSealed: sealAnswers(secrets, id, answers), savedAt, expiresAt: new Date(savedAt.getTime() + config.DRAFT_DAYS * DAY_MS) };
  const saved = baseRevision === 0 ? await begin() : await drafts.change(change, baseRevision);
  if (saved !== null) return saved;

  const current = await drafts.find(citizenId, id);
  if (current === null) return { code: 'not_found' };
  if (current.filingId !== null) return { code: 'already_filed' };
  if (current.provinceId !== body.provinceId || current.procedureCode !== body.procedureCode) return { code: 'bad_request', hint: 'body/procedureCode' };
  const isRepeated = current.revision === baseRevision + 1 && current.formVersion === body.formVersion && current.step === body.step && isDeepStrictEqual(openAnswers(secrets, current), answers);
  return isRepeated ? current : { code: 'draft_conflict', hint: String(current.revision) };

  async function begin(): Promise<DraftRow | Refusal | null> {
    if ((await drafts.find(citizenId, id)) !== null) return null;
    const procedureName = await nameOf(body.provinceId, body.procedureCode);
    if (typeof procedureName !== 'string') return procedureName;
    const created = await drafts.create({ ...change, procedureName }, config.MAX_OPEN_DRAFTS);
    if (created === 'full') return { code: 'too_many_open', hint: 'drafts' };
    return created === 'taken' ? null : created;
  }
}
