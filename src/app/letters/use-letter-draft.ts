import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftShelf, Shelved } from '../outbox/draft-shelf';
import { idOf } from '../outbox/outbox-item';
import { theOutbox } from '../outbox/the-outbox';
import { usePlatform } from '../platform/use-platform';

const PAUSE_MS = 500;

export type OpenedLetter<Draft> = { kind: 'opening' } | { kind: 'queued' } | { kind: 'ready'; draft: Draft };

export interface LetterDraft<Draft> {
  opened: OpenedLetter<Draft>;
  /** False when the device did not take what was written last: it is gone once the app closes. */
  isKept: boolean;
  change(part: Partial<Draft>): void;
  /** Keeps what is not kept yet. */
  flush(): Promise<void>;
  /** Nothing of it stays on the device. */
  drop(): Promise<void>;
}

/**
 * A letter being written: read from the device, kept there a moment after every change; `fresh` (the same on every drawing) when it is new.
 * One that waits in the outbox is not written on.
 */
export function useLetterDraft<Draft extends Shelved>(shelf: DraftShelf<Draft>, fresh: Draft): LetterDraft<Draft> {
  const { storage, onPaused } = usePlatform();
  const [opened, setOpened] = useState<OpenedLetter<Draft>>({ kind: 'opening' });
  const [isKept, setIsKept] = useState(shelf.isKept);
  const unkept = useRef<Draft | null>(null);
  const { id } = fresh;

  useEffect(() => {
    let wanted = true;
    const open = async () => {
      const outbox = theOutbox();
      await outbox.load();
      const queued = outbox.items()?.some((item) => idOf(item) === id) ?? false;
      const draft = (await shelf.find(storage, id)) ?? fresh;
      if (wanted) setOpened(queued ? { kind: 'queued' } : { kind: 'ready', draft });
    };
    void open();
    return () => {
      wanted = false;
    };
  }, [id, fresh, shelf, storage]);

  const flush = useCallback(async () => {
    const draft = unkept.current;
    unkept.current = null;
    if (!draft) return;
    await shelf.keep(storage, draft);
    setIsKept(shelf.isKept());
  }, [storage, shelf]);

  const change = useCallback((part: Partial<Draft>) => {
    setOpened((before) => {
      if (before.kind !== 'ready') return before;
      const draft = { ...before.draft, ...part, savedAt: new Date().toISOString() };
      unkept.current = draft;
      return { kind: 'ready', draft };
    });
  }, []);

  useEffect(() => {
    if (opened.kind !== 'ready' || unkept.current === null) return undefined;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [opened, flush]);

  useEffect(() => {
    const stop = onPaused(() => void flush());
    return () => {
      stop();
      void flush();
    };
  }, [onPaused, flush]);

  const drop = useCallback(async () => {
    unkept.current = null;
    await shelf.drop(storage, id);
  }, [storage, id, shelf]);

  return { opened, isKept, change, flush, drop };
}
