import { useEffect, useState } from 'react';
import { petitionDraftPath } from '../../letter-paths';
import { formatMoment } from '../../locales/dates';
import { petitionDrafts, type PetitionDraft } from '../../outbox/petition-draft';
import { useOutbox } from '../../outbox/use-outbox';
import { usePlatform } from '../../platform/use-platform';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { petitionWords } from './petition-words';

/** Petitions begun on this device and not given to the outbox; nothing when there is none. */
export function DraftList() {
  const t = petitionWords.useWords();
  const { storage } = usePlatform();
  const { items } = useOutbox('petition');
  const [drafts, setDrafts] = useState<readonly PetitionDraft[]>([]);
  const queued = items?.map(({ letter }) => letter.body.draftId).join(' ');

  useEffect(() => {
    let wanted = true;
    void petitionDrafts.list(storage).then((kept) => wanted && setDrafts(kept));
    return () => {
      wanted = false;
    };
  }, [storage, queued]);

  const begun = queued === undefined ? [] : drafts.filter(({ id }) => !queued.includes(id));
  if (begun.length === 0) return null;
  return (
    <Section title={t('drafts')}>
      <RowList>
        {begun.map(({ id, title, savedAt }) => <Row key={id} icon="edit" to={petitionDraftPath(id)} title={title.trim() || t('draft_untitled')} detail={t('draft_saved', { moment: formatMoment(savedAt) })} />)}
      </RowList>
    </Section>
  );
}
