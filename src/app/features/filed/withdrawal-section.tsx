import { useState } from 'react';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView } from '../../../contract/schemas/filing';
import { formatMoment } from '../../locales/dates';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { errandSentence } from './errand-sentence';
import { isTurnedAway, latestErrand, mayWithdraw } from './errand-rules';
import { errandWords } from './errand-words';
import { WithdrawalForm } from './withdrawal-form';

interface WithdrawalSectionProps {
  filing: FilingView;
  view: DossierView | null;
  onReplace(filing: FilingView): void;
}

/** Asked with a reason, confirmed, then waiting for the agency: the dossier stops only when it confirms. */
export function WithdrawalSection({ filing, view, onReplace }: WithdrawalSectionProps) {
  const t = errandWords.useWords();
  const [open, setOpen] = useState(false);
  const asked = latestErrand(filing.errands, 'withdrawal');
  const may = mayWithdraw(filing, view);
  if (asked === null && !may) return null;
  // The status alone says no more than that it was asked for.
  const isDone = view?.completion.group === 'withdrawn' && (view.detail?.finishedAt ?? null) !== null;
  return (
    <Section title={t('back_title')}>
      <div className="stack">
        {asked !== null && (
          <div role="status">
            <Notice tone={isTurnedAway(asked) ? 'warning' : 'info'}>
              <p>{isDone ? t('back_done') : t('back_waiting', { moment: formatMoment(asked.sentAt) })}</p>
              {!isDone && <p>{errandSentence(asked, t)}</p>}
            </Notice>
          </div>
        )}
        {may && !open && (
          <>
            <p>{t('back_why')}</p>
            <div className="actions"><Button icon="close" onClick={() => setOpen(true)}>{t('back_ask')}</Button></div>
          </>
        )}
        {may && open && <WithdrawalForm filing={filing} onReplace={onReplace} onClose={() => setOpen(false)} />}
      </div>
    </Section>
  );
}
