import { useState } from 'react';
import type { PaperView } from '../../contract/schemas/paper';
import type { UploadLimits } from '../../contract/schemas/procedure';
import type { ApiError } from '../api/api-error';
import { Button } from '../ui/button';
import { headingOver } from '../ui/heading-over';
import { Icon } from '../ui/icon';
import { useToast } from '../ui/toast-context';
import { paperSentence } from './file-sentence';
import { sizeWords } from './file-words';
import { papersWords } from './papers-words';
import './uploading.css';

interface PaperRowProps {
  file: PaperView;
  limits: UploadLimits;
  onRemove(id: string): Promise<ApiError | null>;
  onTrouble(sentence: string | null): void;
}

/** A file the server has, or has a part of. */
export function PaperRow({ file, limits, onRemove, onTrouble }: PaperRowProps) {
  const t = papersWords.useWords();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const wrong = file.state === 'rejected';
  const remove = async () => {
    const toHeading = headingOver(document.activeElement);
    setBusy(true);
    const error = await onRemove(file.id);
    setBusy(false);
    if (error) return onTrouble(error.title);
    toHeading();
    toast({ text: t('removed', { name: file.fileName }) });
  };
  return (
    <li className="upload-file">
      <Icon name={wrong ? 'alert' : file.state === 'ready' ? 'check' : 'clock'} className={`upload-file__icon upload-file__icon--${file.state}`} />
      <div className="upload-file__text">
        <span className="upload-file__name">{file.fileName}</span> <span className="muted">{sizeWords(file.sizeBytes)}</span>
        <p className={wrong ? 'field__error' : 'muted'} role="status">{paperSentence(file, limits, t)}</p>
      </div>
      <Button look="quiet" icon="trash" busy={busy} aria-label={t('remove_named', { name: file.fileName })} onClick={() => void remove()}>{t('remove')}</Button>
    </li>
  );
}
