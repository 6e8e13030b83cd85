import type { LetterAnswer as Answer } from '../../contract/schemas/petition';
import { formatDay } from '../locales/dates';
import { Section } from '../ui/section';
import { letterWords } from './letter-words';
import './letters.css';

/** What the agency answered, or why it did not take the letter: with who said so and when. */
export function LetterAnswer({ answer, notAcceptedReason }: { answer: Answer | null; notAcceptedReason: string | null }) {
  const t = letterWords.useWords();
  return (
    <>
      {answer && (
        <Section title={t('answer')}>
          <p className="letter-text">{answer.text}</p>
          {(answer.agency !== null || answer.at !== null) && (
            <p className="muted">{answer.agency !== null && answer.at !== null ? t('answered_by', { agency: answer.agency, day: formatDay(answer.at) }) : (answer.agency ?? formatDay(answer.at ?? ''))}</p>
          )}
        </Section>
      )}
      {notAcceptedReason !== null && <Section title={t('not_accepted')}><p className="letter-text">{notAcceptedReason}</p></Section>}
    </>
  );
}
