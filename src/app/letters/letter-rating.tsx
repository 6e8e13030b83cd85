import type { ApiResult } from '../api/api-error';
import { RatingSection } from '../rating/rating-section';
import { letterWords } from './letter-words';

interface LetterRatingProps<T> {
  letter: T & { id: string; rating: { score: number; comment: string } | null; can: { rate: boolean } };
  rate(id: string, body: { score: number; comment: string }, idempotencyKey: string): Promise<ApiResult<T>>;
  onRated(letter: T): void;
}

/** How good the answer was: an answer to a reopened letter is rated anew. */
export function LetterRating<T>({ letter, rate, onRated }: LetterRatingProps<T>) {
  const t = letterWords.useWords();
  return (
    <RatingSection
      title={t('rate')}
      subjectId={letter.id}
      score={letter.can.rate ? null : letter.rating?.score ?? null}
      mayRate={letter.can.rate}
      rate={(body, key) => rate(letter.id, body, key)}
      onRated={onRated}
    />
  );
}
