import { useState } from 'react';
import type { PaperNeed, UploadLimits } from '../../../contract/schemas/procedure';
import type { PickRequest } from '../../platform/pick-files';
import { usePlatform } from '../../platform/use-platform';
import { useMe } from '../../state/session';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { PaperRow } from '../../uploading/paper-row';
import { papersWords } from '../../uploading/papers-words';
import { UploadRow } from '../../uploading/upload-row';
import type { Papers } from '../../uploading/use-papers';

interface PaperSlotProps {
  paper: PaperNeed;
  limits: UploadLimits;
  papers: Papers;
  onReuse(): void;
}

/** One paper asked for: what there is of it, and camera, gallery, files or an earlier one to add more. */
export function PaperSlot({ paper, limits, papers, onReuse }: PaperSlotProps) {
  const t = papersWords.useWords();
  const platform = usePlatform();
  const me = useMe();
  const toast = useToast();
  const [trouble, setTrouble] = useState<string | null>(null);
  const files = (papers.held ?? []).filter(({ paperCode }) => paperCode === paper.code);
  const items = papers.items.filter(({ paperCode }) => paperCode === paper.code);
  const named = (action: string) => t('for_paper', { action, paper: paper.name });

  const pick = async (from: PickRequest['from']) => {
    setTrouble(null);
    const outcome = await platform.pickFiles({ from, accept: limits.types, multiple: limits.maxFilesPerPaper > 1 });
    if (outcome.ok) papers.uploads.add(paper.code, outcome.value);
    else if (outcome.reason === 'denied') setTrouble(t('camera_denied'));
    else if (outcome.reason !== 'cancelled' && outcome.reason !== 'timeout') setTrouble(t('pick_failed'));
  };
  const openTemplate = async (url: string) => {
    const outcome = await platform.openWebview(url);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: t('open_failed') });
  };

  return (
    <section className="filing-paper" aria-labelledby={`paper-${paper.code}`}>
      <h2 className="filing-paper__name" id={`paper-${paper.code}`}>{paper.name}</h2>
      <p className="muted">{t(paper.required ? 'required' : 'if_any')}</p>
      {paper.template && <Button look="quiet" icon="link" onClick={() => void openTemplate(paper.template?.url ?? '')}>{t('template', { name: paper.template.name })}</Button>}
      {(files.length > 0 || items.length > 0) && (
        <ul className="upload-files">
          {files.map((file) => <PaperRow key={file.id} file={file} limits={limits} onRemove={papers.remove} onTrouble={setTrouble} />)}
          {items.map((item) => <UploadRow key={item.id} item={item} limits={limits} uploads={papers.uploads} />)}
        </ul>
      )}
      <div role="alert">{trouble && <p className="field__error">{trouble}</p>}</div>
      <div className="actions">
        <Button icon="camera" aria-label={named(t('camera'))} onClick={() => void pick('camera')}>{t('camera')}</Button>
        <Button icon="image" aria-label={named(t('gallery'))} onClick={() => void pick('gallery')}>{t('gallery')}</Button>
        <Button icon="paper" aria-label={named(t('files'))} onClick={() => void pick('files')}>{t('files')}</Button>
        {me && <Button look="quiet" icon="dossier" aria-label={named(t('reuse'))} onClick={onReuse}>{t('reuse')}</Button>}
      </div>
    </section>
  );
}
