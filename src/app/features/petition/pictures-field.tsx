import { useEffect, useState } from 'react';
import type { PickRequest } from '../../platform/pick-files';
import { usePlatform } from '../../platform/use-platform';
import { warmPicker } from '../../platform/warm-picker';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { sizeWords } from '../../uploading/file-words';
import { PaperRow } from '../../uploading/paper-row';
import { UploadRow } from '../../uploading/upload-row';
import type { Pictures } from './use-pictures';
import { writeWords } from './write-words';

/** Up to so many pictures, or one short video. */
export function PicturesField({ pictures: { papers, limits, takesVideo } }: { pictures: Pictures }) {
  const t = writeWords.useWords();
  const platform = usePlatform();
  const online = useOnline();
  const [trouble, setTrouble] = useState<string | null>(null);
  const files = papers.held ?? [];
  const { items } = papers;
  const most = limits.maxFilesPerPaper;
  const taken = [...files.filter(({ state }) => state !== 'rejected'), ...items.filter(({ phase }) => phase.kind !== 'turned_away')];
  const hasVideo = taken.some(({ paperCode }) => paperCode === 'video');
  const room = hasVideo ? 0 : most - taken.length;
  const { kind } = platform;
  useEffect(() => warmPicker(kind), [kind]);

  const pick = async (from: PickRequest['from'], paperCode: 'picture' | 'video') => {
    setTrouble(null);
    const accept = limits.types.filter((type) => type.startsWith(paperCode === 'video' ? 'video/' : 'image/'));
    const outcome = await platform.pickFiles({ from, accept, multiple: paperCode === 'picture' && room > 1 });
    if (outcome.ok) {
      const chosen = outcome.value.slice(0, paperCode === 'video' ? 1 : room);
      if (chosen.length < outcome.value.length) setTrouble(t('too_many', { n: most }));
      papers.uploads.add(paperCode, chosen);
    } else if (outcome.reason === 'denied') setTrouble(t('camera_denied'));
    else if (outcome.reason !== 'cancelled' && outcome.reason !== 'timeout') setTrouble(t('pick_failed'));
  };

  return (
    <Section title={t('pictures')}>
      <p className="muted">{t(takesVideo ? 'pictures_hint_video' : 'pictures_hint', { n: most, size: sizeWords(limits.maxFileBytes) })}</p>
      {!online && taken.length > 0 && <p className="muted">{t('pictures_kept')}</p>}
      {(files.length > 0 || items.length > 0) && (
        <ul className="upload-files">
          {files.map((file) => <PaperRow key={file.id} file={file} limits={limits} onRemove={papers.remove} onTrouble={setTrouble} />)}
          {items.map((item) => <UploadRow key={item.id} item={item} limits={limits} uploads={papers.uploads} />)}
        </ul>
      )}
      <div role="alert">{trouble !== null && <p className="field__error">{trouble}</p>}</div>
      <div className="actions">
        {room > 0 && (
          <>
            <Button icon="camera" onClick={() => void pick('camera', 'picture')}>{t('camera')}</Button>
            <Button icon="image" onClick={() => void pick('gallery', 'picture')}>{t('gallery')}</Button>
          </>
        )}
        {takesVideo && taken.length === 0 && <Button icon="paper" onClick={() => void pick('files', 'video')}>{t('video')}</Button>}
      </div>
    </Section>
  );
}
