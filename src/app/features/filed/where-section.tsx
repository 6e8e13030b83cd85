import type { FilingView } from '../../../contract/schemas/filing';
import { formatDay, formatMoment } from '../../locales/dates';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { Notice } from '../../ui/notice';
import { Button } from '../../ui/button';
import { stateSentence, stateWords } from '../../ui/state-sentence';
import { commonWords } from '../../locales/common';
import { filedWords } from './filed-words';
import type { FiledDossier } from './use-filed-dossier';

/** Where the dossier stands with the agency, in the one sentence the lists use too. */
export function WhereSection({ dossier, resultWay, onReload }: { dossier: FiledDossier; resultWay: FilingView['resultWay']; onReload(): void }) {
  const t = filedWords.useWords();
  const common = commonWords.useWords();
  stateWords.useWords();
  if (dossier.phase === 'none') return null;
  return (
    <Section title={t('where')}>
      {dossier.phase === 'loading' && <Skeleton label={t('where_loading')} heights={['4rem']} />}
      {dossier.phase === 'failed' && <Notice tone="warning" action={<Button icon="refresh" onClick={onReload}>{common('retry')}</Button>}>{t('where_failed', { why: dossier.error.title })}</Notice>}
      {dossier.phase === 'shown' && <Shown dossier={dossier} resultWay={resultWay} />}
    </Section>
  );
}

function Shown({ dossier, resultWay }: { dossier: Extract<FiledDossier, { phase: 'shown' }>; resultWay: FilingView['resultWay'] }) {
  const t = filedWords.useWords();
  const { view, problem } = dossier.fetched;
  const { completion, detail } = view;
  const dueAt = detail?.apology?.newDueAt ?? detail?.dueAt ?? null;
  const { text, tone } = stateSentence({ completion, workingDaysLeft: detail?.workingDaysLeft ?? null, action: detail?.action ?? null, dueAt });
  // Nobody is asked to come for what comes to them.
  const sentence = completion.group === 'done' && resultWay !== 'counter' ? t(`where_done_${resultWay}`) : text;
  return (
    <div className="filed-lines" role="status">
      <p><span className={`state state--${tone}`}>{sentence}</span></p>
      {dueAt !== null && <p>{t('where_due', { day: formatDay(dueAt) })}</p>}
      <p className="muted">{t('where_at', { moment: formatMoment(completion.fetchedAt) })}</p>
      {problem !== null && <p className="muted">{t('where_failed', { why: problem.title })}</p>}
    </div>
  );
}
