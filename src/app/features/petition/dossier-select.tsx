import { useEffect } from 'react';
import { useMyDossiers } from '../../state/my-dossiers';
import { SelectField } from '../../ui/select-field';
import { writeWords } from './write-words';

/** One of the dossiers this citizen follows; nothing when they follow none. */
export function DossierSelect({ code, onChange }: { code: string; onChange(code: string): void }) {
  const t = writeWords.useWords();
  const { items, refresh } = useMyDossiers();
  const unread = items === null;
  useEffect(() => {
    if (unread) void refresh();
  }, [unread, refresh]);
  if (items === null || items.length === 0) return null;
  const options = items.map((item) => ({ value: item.code, label: item.label === null ? item.code : `${item.label} (${item.code})` }));
  const mine = items.some((item) => item.code === code);
  const none = { value: '', label: t(mine || code.trim() === '' ? 'dossier_none' : 'dossier_other') };
  return <SelectField label={t('my_dossier')} value={mine ? code : ''} options={[none, ...options]} onChange={onChange} />;
}
