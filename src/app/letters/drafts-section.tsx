import { useEffect, useState } from 'react';
import { formatMoment } from '../locales/dates';
import type { DraftShelf, Shelved } from '../outbox/draft-shelf';
import type { Letter } from '../outbox/outbox-item';
import { useOutbox } from '../outbox/use-outbox';
import { usePlatform } from '../platform/use-platform';
import { Row } from '../ui/row';
import { RowList } from '../ui/row-list';
import { Section } from '../ui/section';
import { letterWords } from './letter-words';

interface DraftsSectionProps {
  kind: Letter['kind'];
  shelf: DraftShelf<Shelved & { title: string }>;
  pathOf(draftId: string): string;
}

/** Letters begun on this device and not given to the outbox; nothing when there is none. */
export function DraftsSection({ kind, shelf, pathOf }: DraftsSectionProps) {
  const t = letterWords.useWords();
  const { storage } = usePlatform();
  const { items } = useOutbox(kind);
  const [drafts, setDrafts] = useState<readonly (Shelved & { title: string })[]>([]);
  const queued = items?.map(({ letter }) => letter.body.draftId).join(' ');

  useEffect(() => {
    let wanted = true;
    void shelf.list(storage).then((kept) => wanted && setDrafts(kept));
    return () => {
      wanted = false;
    };
  }, [storage, shelf, queued]);

  const begun = queued === undefined ? [] : drafts.filter(({ id }) => !queued.includes(id));
  if (begun.length === 0) return null;
  return (
    <Section title={t('drafts')}>
      <RowList>
        {begun.map(({ id, title, savedAt }) => <Row key={id} icon="edit" to={pathOf(id)} title={title.trim() || t('draft_untitled')} detail={shelf.isKept() ? t('draft_saved', { moment: formatMoment(savedAt) }) : t('draft_unkept')} />)}
      </RowList>
    </Section>
  );
}
