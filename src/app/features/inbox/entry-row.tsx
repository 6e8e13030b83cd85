import { Link } from 'react-router-dom';
import type { InboxEntry } from '../../../contract/schemas/inbox';
import { formatMoment } from '../../locales/dates';
import { entryWords } from './entry-words';
import { textOf } from './facts';
import { inboxWords } from './inbox-words';
import { sayEntry } from './say-entry';
import { subjectPath } from './subject-path';

interface EntryRowProps {
  entry: InboxEntry;
  /** The citizen's own name for the dossier it is about. */
  label: string | null;
  onOpen(): void;
}

/** One entry; the whole of it opens what it is about. Inside RowList. */
export function EntryRow({ entry, label, onOpen }: EntryRowProps) {
  const t = inboxWords.useWords();
  const say = entryWords.useWords();
  const { headline, lines, tone } = sayEntry(entry, say);
  const { facts, subject } = entry;
  const name = label ?? textOf(facts, 'procedure') ?? textOf(facts, 'title');
  const number = subject.kind === 'dossier' ? subject.code : textOf(facts, 'number');
  return (
    <li className="row">
      <Link className="row__body entry" to={subjectPath(subject)} onClick={onOpen}>
        <span className="row__text">
          {entry.readAt === null && <span className="entry__new">{t('new')}</span>}
          <span className={`row__title state--${tone}`}>{headline}</span>
          {name !== null && <span className="entry__name">{name}</span>}
          {lines.map((line) => <span key={line} className="entry__line">{line}</span>)}
          <span className="row__detail">{[formatMoment(entry.at), number].filter(Boolean).join(' · ')}</span>
        </span>
      </Link>
    </li>
  );
}
