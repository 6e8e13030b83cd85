import { Button } from '../../ui/button';
import { writeWords } from './write-words';

/** On and back, at the end of every step. */
export function StepWays({ onNext, onPrevious }: { onNext: (() => void) | null; onPrevious: (() => void) | null }) {
  const t = writeWords.useWords();
  return (
    <div className="letter-ways">
      {onNext && <Button look="primary" onClick={onNext}>{t('next')}</Button>}
      {onPrevious && <Button onClick={onPrevious}>{t('previous')}</Button>}
    </div>
  );
}
