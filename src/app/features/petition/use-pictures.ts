import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ListeningView } from '../../../contract/schemas/petition';
import type { UploadLimits } from '../../../contract/schemas/procedure';
import { failed } from '../../api/api-error';
import { putPetitionDraft } from '../../api/listening/petitions';
import { noAnswer } from '../../api/read-problem';
import { createBlobBox } from '../../platform/blob-box';
import type { PreparedFile } from '../../uploading/prepare-file';
import type { Uploads } from '../../uploading/uploads';
import { usePapers, type Papers } from '../../uploading/use-papers';

/** What goes until the province has said what it takes: pictures of a usual size. */
const USUAL: UploadLimits = { maxFileBytes: 8 * 1024 * 1024, maxFilesPerPaper: 5, maxTotalBytes: 40 * 1024 * 1024, types: ['image/jpeg', 'image/png', 'image/webp'] };

export interface Pictures {
  papers: Papers;
  limits: UploadLimits;
  takesVideo: boolean;
  /** Nothing would be lost if the app were closed now. */
  areSafe: boolean;
  /** Looks again at what there is, after somebody else sent it. */
  restart(): void;
}

/** The pictures of a petition. They go to the server as they are chosen; what has not arrived is kept on the device, also when the app is closed. */
export function usePictures(draftId: string, listening: ListeningView | null, onHasFiles: (hasFiles: boolean) => void): Pictures {
  const limits = listening?.limits ?? USUAL;
  const provinceId = listening?.provinceId ?? null;
  const [box] = useState(createBlobBox);
  const [couldKeep, setCouldKeep] = useState(true);
  const [turn, setTurn] = useState(0);

  const latest = useRef<Uploads | null>(null);
  const keeper = useMemo(
    () => ({
      onPrepared(paperCode: string, file: PreparedFile) {
        const { blob, name, type, sha256 } = file;
        void box.put({ owner: draftId, paperCode, blob, name, type, sha256 }).then(setCouldKeep);
        // The uploader it was chosen in may have been replaced while it was got ready.
        const has = latest.current?.items().some(({ fileName, sizeBytes }) => fileName === name && sizeBytes === blob.size);
        if (has === false) latest.current?.addPrepared(paperCode, [file]);
      },
      onDone: ({ sha256 }: PreparedFile) => void box.remove(draftId, sha256),
    }),
    [box, draftId],
  );
  // A new `ready` is a new uploader: that is how it starts anew.
  const ready = useCallback(async () => {
    const result = turn >= 0 && provinceId !== null ? await putPetitionDraft(draftId, provinceId) : failed(noAnswer('offline'));
    return result.ok ? null : result.error;
  }, [draftId, provinceId, turn]);
  const papers = usePapers(draftId, limits, ready, keeper);
  const { uploads, items, held, reload } = papers;
  latest.current = uploads;

  useEffect(() => {
    let wanted = true;
    void box.list(draftId).then((kept) => {
      if (!wanted) return;
      for (const { paperCode, blob, name, type, sha256 } of kept) uploads.addPrepared(paperCode, [{ blob, name, type, sha256 }]);
    });
    return () => {
      wanted = false;
    };
  }, [box, draftId, uploads]);

  const restart = useCallback(() => {
    setTurn((before) => before + 1);
    reload();
  }, [reload]);

  const moving = items.some(({ phase: { kind } }) => kind !== 'turned_away');
  const hasFiles = moving || (held ?? []).some(({ state }) => state === 'ready' || state === 'checking');
  const tell = useRef(onHasFiles);
  tell.current = onHasFiles;
  const known = held !== null;
  useEffect(() => {
    if (known || hasFiles) tell.current(hasFiles);
  }, [known, hasFiles]);

  return { papers, limits, takesVideo: listening?.takesVideo ?? false, areSafe: couldKeep || !moving, restart };
}
