import type { ApiError } from '../api/api-error';
import { commonWords } from '../locales/common';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { letterWords } from './letter-words';

/** A letter that cannot be shown: why, and the ways on. */
export function LetterProblem({ state: { error, retrying }, back, backWord, onRetry }: { state: { error: ApiError; retrying: boolean }; back: string; backWord: string; onRetry(): void }) {
  const t = letterWords.useWords();
  const common = commonWords.useWords();
  const missing = error.status === 404;
  return (
    <EmptyState
      icon={missing ? 'info' : 'offline'}
      title={t(missing ? 'not_found_title' : 'failed_title')}
      action={
        <div className="actions">
          {!missing && <Button look="primary" icon="refresh" busy={retrying} onClick={onRetry}>{common('retry')}</Button>}
          <ButtonLink to={back}>{backWord}</ButtonLink>
        </div>
      }
    >
      <p role="alert">{error.title}</p>
    </EmptyState>
  );
}
