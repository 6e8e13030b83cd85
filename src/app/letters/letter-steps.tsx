import type { LetterStep } from '../../contract/schemas/petition';
import { formatMoment } from '../locales/dates';
import { Section } from '../ui/section';
import { letterWords } from './letter-words';
import './letters.css';

/** What the agencies did, newest last. */
export function LetterSteps({ steps }: { steps: readonly LetterStep[] }) {
  const t = letterWords.useWords();
  if (steps.length === 0) return null;
  return (
    <Section title={t('steps')}>
      <ol className="letter-steps">
        {steps.map(({ at, agency, text, state }, index) => (
          <li key={`${String(index)}-${at}`}>
            <span className="letter-steps__text">{text || t(`state_${state}`)}</span>
            <span className="letter-steps__at">{agency === null ? formatMoment(at) : t('step_by', { agency, moment: formatMoment(at) })}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
