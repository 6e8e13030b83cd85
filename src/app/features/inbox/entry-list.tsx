import type { InboxEntry } from '../../../contract/schemas/inbox';
import { useDossierList } from '../../state/dossier-list';
import { RowList } from '../../ui/row-list';
import { EntryRow } from './entry-row';

/** Entries under the citizen's own names for their dossiers. */
export function EntryList({ label, entries, onOpen }: { label: string; entries: readonly InboxEntry[]; onOpen(entry: InboxEntry): void }) {
  const { items } = useDossierList();
  const labelOf = ({ subject }: InboxEntry) => (subject.kind === 'dossier' ? (items?.find(({ code }) => code === subject.code)?.label ?? null) : null);
  return (
    <RowList label={label}>
      {entries.map((entry) => <EntryRow key={entry.id} entry={entry} label={labelOf(entry)} onOpen={() => onOpen(entry)} />)}
    </RowList>
  );
}
