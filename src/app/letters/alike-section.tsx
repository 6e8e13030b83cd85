import type { AlikeItem } from '../../contract/schemas/petition';
import { letterWords } from './letter-words';
import './letters.css';

/** "Is it one of these?": answered ones like the text being written, each folded until tapped. */
export function AlikeSection({ alike }: { alike: readonly AlikeItem[] }) {
  const t = letterWords.useWords();
  return (
    <>
      <p className="sr-only" role="status">{alike.length > 0 ? t('alike_found', { n: alike.length }) : ''}</p>
      {alike.length > 0 && (
        <section className="letter-alike" aria-label={t('alike_title')}>
          <h2>{t('alike_title')}</h2>
          <p className="muted">{t('alike_hint')}</p>
          {alike.map(({ id, kind, title, answer, area, agency }) => (
            <details key={`${kind} ${id}`} className="letter-fold">
              <summary>
                {title}
                <span className="letter-fold__kind">{[t(`alike_${kind}`), area, agency].filter((part) => part !== null).join(' · ')}</span>
              </summary>
              <p className="letter-fold__body letter-text">{answer}</p>
            </details>
          ))}
        </section>
      )}
    </>
  );
}
