import type { AskedItem } from '../../../contract/schemas/question';
import { formatDay } from '../../locales/dates';
import { questionWords } from './question-words';
import '../../letters/letters.css';

/** One question with its answer, folded until tapped. */
export function AskedRow({ item: { kind, title, answer, agency, answeredAt } }: { item: AskedItem }) {
  const t = questionWords.useWords();
  const day = answeredAt === null ? null : formatDay(answeredAt);
  const source = kind === 'faq' ? t('faq') : day === null ? agency : agency === null ? t('answered_on', { day }) : t('answered_by', { agency, day });
  return (
    <li className="row">
      <details className="letter-fold letter-fold--row">
        <summary>
          {title}
          {source !== null && <span className="letter-fold__kind">{source}</span>}
        </summary>
        <p className="letter-fold__body letter-text">{answer}</p>
      </details>
    </li>
  );
}
