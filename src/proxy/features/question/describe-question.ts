import type { QuestionSummary, QuestionView } from '../../../contract/schemas/question';
import { mayRate } from '../../../domain/petition/state';
import { toIso, toIsoOrNull } from '../../../domain/time';
import { ratingOf } from '../../listening/letter-errand-words';
import { errandsOfLetter, type LetterRow } from '../../store/letters';
import type { QuestionParts } from './question-parts';


export function summariseQuestion({ box }: Pick<QuestionParts, 'box'>, row: LetterRow): QuestionSummary {
  const { id, number, provinceId, procedureCode, state, acceptedAt, answerBy } = row;
  return { id, number, provinceId, title: box.openContent(row).title, procedureCode, state, sentAt: toIso(acceptedAt), answerBy };
}

/** Whether the answer that is there has not been rated yet. */
export const mayRateQuestion = ({ state, ratedAt, reopenedAt }: LetterRow): boolean => mayRate({ state, ratedAt: toIsoOrNull(ratedAt), reopenedAt: toIsoOrNull(reopenedAt), answeredAt: null });

/** A question as its own citizen sees it: all of it. */
export async function describeQuestion(parts: Pick<QuestionParts, 'db' | 'box'>, row: LetterRow): Promise<QuestionView> {
  const { db, box } = parts;
  const content = box.openContent(row);
  if (content.kind !== 'question') throw new Error('a petition is no question');
  const heard = box.openHeard(row);
  return {
    ...summariseQuestion(parts, row),
    procedureName: content.procedureName,
    content: content.content,
    agencyName: row.agencyName,
    upstreamNumber: row.upstreamId,
    mayPublish: row.mayPublish,
    steps: heard?.steps ?? [],
    answer: heard?.answer ?? null,
    notAcceptedReason: row.state === 'not_accepted' ? (heard?.reason ?? null) : null,
    rating: ratingOf(box, await errandsOfLetter(db, row.id)),
    can: { rate: mayRateQuestion(row) },
    who: content.who,
    fetchedAt: toIsoOrNull(row.fetchedAt),
  };
}
