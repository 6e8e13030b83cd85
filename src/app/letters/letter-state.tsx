import type { ApiError } from '../api/api-error';
import { formatMoment } from '../locales/dates';
import { Notice } from '../ui/notice';
import { letterSentence, type LetterFacts } from './letter-sentence';
import { letterWords } from './letter-words';

/** The one sentence: how far it is, and what comes next by when. `problem`: it could not be asked just now. */
export function LetterState({ letter, problem }: { letter: LetterFacts & { fetchedAt: string | null }; problem: ApiError | null }) {
  const t = letterWords.useWords();
  const { text, tone, next } = letterSentence(letter, t);
  return (
    <div className="stack">
      <Notice tone={tone} title={text}>{next.map((line) => <p key={line}>{line}</p>)}</Notice>
      {problem && <Notice tone="warning" live>{problem.title}</Notice>}
      {letter.fetchedAt !== null && <p className="muted">{t('fetched', { moment: formatMoment(letter.fetchedAt) })}</p>}
    </div>
  );
}
