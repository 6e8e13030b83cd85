import type { PetitionBody, PetitionView } from '../../contract/schemas/petition';
import type { QuestionBody, QuestionView } from '../../contract/schemas/question';
import { isPassing, type ApiError, type ApiResult } from '../api/api-error';
import type { SendResult } from './outbox';
import type { OutboxItem } from './outbox-item';

export type Gathered = { ok: true; paperIds: string[] } | { ok: false; passing: boolean; why: { code: string; title: string } };

export interface SendLetterParts {
  createPetition(body: PetitionBody, key: string): Promise<ApiResult<PetitionView>>;
  createQuestion(body: QuestionBody, key: string): Promise<ApiResult<QuestionView>>;
  /** Sends the pictures of a draft that are not there yet; their ids once all are checked. */
  gather(draftId: string, provinceId: string): Promise<Gathered>;
}

/**
 * Pictures first, then the letter, each step written down before the next: after a kill it goes on where it was, with the same key and the same body.
 */
export async function sendLetter(item: OutboxItem, keep: (item: OutboxItem) => Promise<void>, { createPetition, createQuestion, gather }: SendLetterParts): Promise<SendResult> {
  let now = item;
  const { letter } = item;
  if (letter.kind === 'petition' && item.hasFiles) {
    const gathered = await gather(letter.body.draftId, letter.body.provinceId);
    if (!gathered.ok) return gathered.passing ? { kind: 'later', why: gathered.why, maybeThere: item.maybeThere } : { kind: 'refused', why: gathered.why };
    now = { ...now, hasFiles: false, letter: { kind: 'petition', body: { ...letter.body, pictures: gathered.paperIds } } };
  }
  now = { ...now, maybeThere: true };
  await keep(now);
  const result = now.letter.kind === 'petition' ? await createPetition(now.letter.body, item.key) : await createQuestion(now.letter.body, item.key);
  return result.ok ? { kind: 'sent', id: result.value.id } : settle(result.error, item.maybeThere);
}

function settle(error: ApiError, wasThere: boolean): SendResult {
  const why = { code: error.code, title: error.title };
  // Nobody signed in right now: it was not looked at, and a sign-in mends it.
  if (error.code === 'unauthenticated') return { kind: 'later', why, maybeThere: wasThere };
  if (!isPassing(error)) return { kind: 'refused', why };
  return { kind: 'later', why, maybeThere: wasThere || error.status !== 429 };
}
