import type { UploadLimits } from '../../contract/schemas/procedure';
import { Button } from '../ui/button';
import { headingOver } from '../ui/heading-over';
import { uploadSentence } from './file-sentence';
import { papersWords } from './papers-words';
import { percentOf, type UploadItem } from './upload-item';
import type { Uploads } from './uploads';
import './uploading.css';

/** A file on its way: how far, pause, go on, give up. What went wrong is announced, how far it is can be asked. */
export function UploadRow({ item, limits, uploads }: { item: UploadItem; limits: UploadLimits; uploads: Uploads }) {
  const t = papersWords.useWords();
  const { kind } = item.phase;
  const wrong = kind === 'turned_away' || kind === 'failed';
  const named = (action: string) => `${action}: ${item.fileName}`;
  const remove = () => {
    headingOver(document.activeElement)();
    uploads.remove(item.id);
  };
  return (
    <li className="upload-file upload-file--moving">
      <div className="upload-file__text">
        <span className="upload-file__name">{item.fileName}</span>
        {!wrong && kind !== 'preparing' && <progress className="upload-file__bar" max={100} value={percentOf(item)} aria-label={t('progress', { name: item.fileName })} />}
        <p className={wrong ? 'field__error' : 'muted'} role={wrong ? 'alert' : undefined}>{uploadSentence(item, limits, t)}</p>
      </div>
      <div className="actions">
        {kind === 'sending' && <Button aria-label={named(t('pause'))} onClick={() => uploads.pause(item.id)}>{t('pause')}</Button>}
        {(kind === 'paused' || kind === 'waiting') && <Button aria-label={named(t('resume'))} onClick={() => uploads.resume(item.id)}>{t('resume')}</Button>}
        {kind === 'failed' && <Button icon="refresh" aria-label={named(t('retry'))} onClick={() => uploads.resume(item.id)}>{t('retry')}</Button>}
        <Button look="quiet" icon="trash" aria-label={t('remove_named', { name: item.fileName })} onClick={remove}>{t('remove')}</Button>
      </div>
    </li>
  );
}
