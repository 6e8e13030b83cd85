import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PaperView } from '../../contract/schemas/paper';
import type { UploadLimits } from '../../contract/schemas/procedure';
import { isPassing, ok, type ApiError, type ApiResult } from '../api/api-error';
import { deletePaper, getPaper, listPapers, reusePaper, uploadsUrl, uploadSession } from '../api/filing/papers';
import { usePlatform } from '../platform/use-platform';
import { newId } from '../state/new-id';
import { prepareFile } from './prepare-file';
import { sendFile } from './send-file';
import type { UploadItem } from './upload-item';
import { createUploadStorage } from './upload-storage';
import { createUploads, type UploadParts, type Uploads } from './uploads';

/** Gently: a check takes a moment, a virus scan may take longer. */
const POLL_MS = [800, 1_500, 3_000, 5_000, 10_000] as const;

/** What the server has of a file that is on its way again: two lines for one file say two different things of it. */
const isPartOf = ({ state, paperCode, fileName, sizeBytes }: PaperView, item: UploadItem): boolean =>
  state === 'receiving' && item.phase.kind !== 'turned_away' && item.paperCode === paperCode && item.sizeBytes === sizeBytes && item.fileName.normalize('NFC') === fileName;

/** A citizen may not have more files in drafts than on so many. */
const MOST_PAGES = 10;

export interface Papers {
  /** What the server has, without the parts of `items`; null while it is being asked. */
  held: readonly PaperView[] | null;
  error: ApiError | null;
  items: readonly UploadItem[];
  uploads: Uploads;
  reload(): void;
  remove(id: string): Promise<ApiError | null>;
  reuse(id: string, paperCode: string): Promise<ApiError | null>;
}

/** Every file of a draft in the order they were sent, as pages of one paper are read. The proxy lists the newest first, and ten papers of ten pages are more than one page of its list. */
async function listAll(draftId: string): Promise<ApiResult<PaperView[]>> {
  const newestFirst: PaperView[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result: Awaited<ReturnType<typeof listPapers>> = await listPapers(draftId, cursor);
    if (!result.ok) return result;
    newestFirst.push(...result.value.items);
    cursor = result.value.nextCursor;
    if (cursor === null) break;
  }
  return ok(newestFirst.reverse());
}

/** A file that is known already stays where it is. */
const withPaper = (papers: readonly PaperView[], paper: PaperView): PaperView[] =>
  papers.some(({ id }) => id === paper.id) ? papers.map((other) => (other.id === paper.id ? paper : other)) : [...papers, paper];

/**
 * The papers of one draft: those the server has, those on their way, and what can be done with them. `ready` has the draft on the server, or says why not;
 * `keeper` (the same on every drawing) holds on to what has not arrived yet.
 */
export function usePapers(draftId: string, limits: UploadLimits, ready: () => Promise<ApiError | null>, keeper?: Pick<UploadParts, 'onPrepared' | 'onDone'>): Papers {
  const platform = usePlatform();
  const [held, setHeld] = useState<readonly PaperView[] | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const [polls, setPolls] = useState(0);
  const latest = useRef<readonly PaperView[]>([]);
  latest.current = held ?? [];

  /** Told since the list was asked for, which may be older than this. */
  const news = useRef(new Map<string, PaperView>());
  const put = useCallback((paper: PaperView) => {
    news.current.set(paper.id, paper);
    setHeld((before) => withPaper(before ?? [], paper));
  }, []);

  const uploads = useMemo(() => {
    const storage = createUploadStorage(platform.storage);
    return createUploads({
      limits,
      prepare: (file) => prepareFile(file, limits),
      send: (file, paperCode, events) => sendFile(file, { draftId, paperCode }, { endpoint: uploadsUrl(), storage, session: uploadSession() }, events),
      ready,
      onForgotten: () => setTurn((before) => before + 1), // a part from before the page was opened is in the list
      onPrepared: keeper?.onPrepared,
      onDone: keeper?.onDone,
      held: (paperCode) => ({
        files: latest.current.filter((paper) => paper.paperCode === paperCode && paper.state !== 'rejected' && paper.state !== 'receiving').length,
        totalBytes: latest.current.reduce((sum, paper) => sum + (paper.state === 'rejected' || paper.state === 'receiving' ? 0 : paper.sizeBytes), 0),
      }),
      onSent(paperId) {
        setPolls(0);
        void getPaper(paperId).then((result) => (result.ok ? put(result.value) : setTurn((before) => before + 1)));
      },
    });
  }, [draftId, limits, platform, ready, put, keeper]);
  const items = useSyncExternalStore(uploads.subscribe, uploads.items);

  useEffect(() => {
    uploads.start();
    const stop = platform.onNetworkChanged((online) => online && uploads.wake());
    return () => {
      stop();
      uploads.stop();
    };
  }, [platform, uploads]);

  useEffect(() => {
    let wanted = true;
    news.current.clear();
    void listAll(draftId).then((result) => {
      if (!wanted) return;
      const isNew = !result.ok && result.error.status === 404; // the draft is on this device only so far
      setError(result.ok || isNew ? null : result.error);
      const since = [...news.current.values()];
      setHeld(result.ok ? since.reduce(withPaper, result.value) : (before) => before ?? []);
    });
    return () => {
      wanted = false;
    };
  }, [draftId, turn]);

  const checking = held?.filter(({ state }) => state === 'checking').map(({ id }) => id).join(' ') ?? '';
  useEffect(() => {
    if (checking === '') return undefined;
    const timer = setTimeout(() => {
      void Promise.all(checking.split(' ').map(getPaper)).then((results) => {
        for (const result of results) if (result.ok) put(result.value);
        setPolls((before) => before + 1);
      });
    }, POLL_MS[Math.min(polls, POLL_MS.length - 1)]);
    return () => clearTimeout(timer);
  }, [checking, polls, put]);

  const remove = useCallback(async (id: string) => {
    const result = await deletePaper(id);
    if (!result.ok && result.error.status !== 404) return result.error;
    news.current.delete(id);
    setHeld((before) => before?.filter((paper) => paper.id !== id) ?? null);
    return null;
  }, []);

  const reuse = useCallback(
    async (id: string, paperCode: string) => {
      const hindrance = await ready();
      if (hindrance) return hindrance;
      const key = newId();
      const first = await reusePaper(id, draftId, paperCode, key);
      const result = !first.ok && isPassing(first.error) ? await reusePaper(id, draftId, paperCode, key) : first;
      if (!result.ok) return result.error;
      put(result.value);
      return null;
    },
    [draftId, put, ready],
  );

  const shown = useMemo(() => held?.filter((paper) => !items.some((item) => isPartOf(paper, item))) ?? null, [held, items]);
  return { held: shown, error, items, uploads, remove, reuse, reload: useCallback(() => setTurn((before) => before + 1), []) };
}
