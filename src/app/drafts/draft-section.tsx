import { useDraftList, useServerDrafts } from '../state/draft-list';
import { Section } from '../ui/section';
import DraftRows from './draft-rows';
import { draftsWords } from './drafts-words';

/** Every draft of the citizen's, those begun on other devices too; nothing when there is none. */
export function DraftSection() {
  const t = draftsWords.useWords();
  const drafts = useDraftList();
  useServerDrafts();
  if (drafts === null || drafts.length === 0) return null;
  return (
    <Section title={t('title')}>
      <DraftRows drafts={drafts} />
    </Section>
  );
}
