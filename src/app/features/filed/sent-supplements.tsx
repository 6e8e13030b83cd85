import type { ErrandView } from '../../../contract/schemas/filing';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { errandSentence } from './errand-sentence';
import { isTurnedAway } from './errand-rules';
import { errandWords } from './errand-words';

/** What was sent later and how far each is. */
export function SentSupplements({ errands }: { errands: readonly ErrandView[] }) {
  const t = errandWords.useWords();
  const sent = errands.filter(({ kind }) => kind === 'supplement');
  if (sent.length === 0) return null;
  return (
    <Section title={t('sent_title')}>
      <div className="stack" role="status">
        {sent.map((errand) => <Notice key={errand.id} tone={isTurnedAway(errand) ? 'warning' : errand.state === 'delivered' ? 'success' : 'info'}>{errandSentence(errand, t)}</Notice>)}
      </div>
    </Section>
  );
}
