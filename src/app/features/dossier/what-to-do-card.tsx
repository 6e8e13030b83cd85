import type { DossierView } from '../../../contract/schemas/dossier';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { ApologyNote } from './apology-note';
import { CallButton } from './call-button';
import type { Say } from './dossier-words';
import type { Hotline } from './find-province';
import { whatToDo } from './what-to-do';

interface WhatToDoCardProps {
  view: DossierView;
  say: Say;
  hotline: Hotline | null;
  onSeeDetail(): void;
}

/** What the citizen does now, with one button at most. */
export function WhatToDoCard({ view, say, hotline, onSeeDetail }: WhatToDoCardProps) {
  const todo = whatToDo(view, say);
  return (
    <Section title={say('now_title')}>
      <div className={todo.pressing ? 'dossier-todo dossier-todo--pressing' : 'dossier-todo'}>
        <p className="dossier-todo__intro">{todo.intro}</p>
        {todo.papers.length > 0 && (
          <ol className="dossier-todo__papers">
            {todo.papers.map((paper, index) => <li key={`${String(index)}-${paper}`}>{paper}</li>)}
          </ol>
        )}
        {todo.lines.map((line) => <p key={line} className="dossier-todo__line">{line}</p>)}
        {view.detail?.apology && <ApologyNote apology={view.detail.apology} say={say} />}
        {todo.button === 'detail' && <Button look="primary" wide onClick={onSeeDetail}>{say('see_detail')}</Button>}
        {todo.button === 'call' && hotline && <CallButton hotline={hotline} say={say} look="primary" />}
      </div>
    </Section>
  );
}
