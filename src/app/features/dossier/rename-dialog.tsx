import { useState } from 'react';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import type { Say } from './dossier-words';

/** As long as the contract allows. */
const MOST_CHARACTERS = 60;

interface RenameDialogProps {
  label: string | null;
  say: Say;
  /** Null takes the name away. */
  onSave(label: string | null): void;
  onClose(): void;
}

/** The citizen's own name for a dossier: "Giấy khai sinh bé Na". */
export function RenameDialog({ label, say, onSave, onClose }: RenameDialogProps) {
  const t = commonWords.useWords();
  const [text, setText] = useState(label ?? '');
  const save = () => onSave(text.trim() === '' ? null : text.trim());
  return (
    <Dialog
      open
      title={say('name_title')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" wide onClick={save}>{say('save_name')}</Button>
          <Button look="quiet" wide onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={say('label_label')} hint={say('label_hint')} value={text} onChange={setText} maxLength={MOST_CHARACTERS} autoComplete="off" />
      </form>
    </Dialog>
  );
}
