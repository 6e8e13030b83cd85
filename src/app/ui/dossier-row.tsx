import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { BandMark } from './band-mark';
import { stateSentence, stateWords, type StateFacts } from './state-sentence';
import './dossier-row.css';

interface DossierRowProps {
  facts: StateFacts;
  /** The citizen's own name for it, else the procedure, else the code. */
  name: string;
  code: string;
  to: string;
  /** When its state was read, in words. */
  age?: string | undefined;
  end?: ReactNode | undefined;
}

/** One followed dossier: its name, its state, its climb in miniature. Inside RowList. */
export function DossierRow({ facts, name, code, to, age, end }: DossierRowProps) {
  stateWords.useWords();
  const { text, tone } = stateSentence(facts);
  return (
    <li className="row">
      <Link className="row__body row__body--dossier" to={to}>
        <span className="row__text">
          <span className="row__title">{name}</span>
          <span className={`state state--${tone}`}>{text}</span>
          {name !== code && age !== undefined && <span className="row__detail">{code}</span>}
          {age !== undefined && <span className="row__detail">{age}</span>}
        </span>
        {facts.completion && <BandMark completion={facts.completion} />}
      </Link>
      {end}
    </li>
  );
}
