import { useCallback, useEffect, useRef, useState } from 'react';
import { petitionDrafts, newPetitionDraft, type PetitionDraft } from '../../outbox/petition-draft';
import { idOf } from '../../outbox/outbox-item';
import { theOutbox } from '../../outbox/the-outbox';
import { usePlatform } from '../../platform/use-platform';

const PAUSE_MS = 500;

export type OpenedPetition = { kind: 'opening' } | { kind: 'queued' } | { kind: 'ready'; draft: PetitionDraft };

interface PetitionDraftParts {
  opened: OpenedPetition;
  change(part: Partial<PetitionDraft>): void;
  /** Keeps what is not kept yet. */
  flush(): Promise<void>;
  /** Nothing of it stays on the device. */
  drop(): Promise<void>;
}

/** A petition being written: read from the device, kept there a moment after every change. One that waits in the outbox is not written on. */
export function usePetitionDraft(id: string, about: { provinceId: string | null; dossierCode: string }): PetitionDraftParts {
  const { storage, onPaused } = usePlatform();
  const [opened, setOpened] = useState<OpenedPetition>({ kind: 'opening' });
  const unkept = useRef<PetitionDraft | null>(null);
  const { provinceId, dossierCode } = about;

  useEffect(() => {
    let wanted = true;
    const open = async () => {
      const outbox = theOutbox();
      await outbox.load();
      const queued = outbox.items()?.some((item) => idOf(item) === id) ?? false;
      const draft = (await petitionDrafts.find(storage, id)) ?? newPetitionDraft(id, { provinceId, dossierCode }, new Date().toISOString());
      if (wanted) setOpened(queued ? { kind: 'queued' } : { kind: 'ready', draft });
    };
    void open();
    return () => {
      wanted = false;
    };
  }, [id, provinceId, dossierCode, storage]);

  const flush = useCallback(async () => {
    const draft = unkept.current;
    unkept.current = null;
    if (draft) await petitionDrafts.keep(storage, draft);
  }, [storage]);

  const change = useCallback((part: Partial<PetitionDraft>) => {
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
    await petitionDrafts.drop(storage, id);
  }, [storage, id]);

  return { opened, change, flush, drop };
}
