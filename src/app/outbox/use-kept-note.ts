import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlatform } from '../platform/use-platform';
import { keptNotes } from './kept-notes';

/** The text of a field, how to change it, and how to forget it once it was sent. */
export type NoteState = [text: string, write: (text: string) => void, forget: () => void];

/** A field whose text outlives a call, a reload and a killed app. `about` tells one field from another, as `withdrawal.<filing>`. */
export function useKeptNote(about: string): NoteState {
  const { storage } = usePlatform();
  const [text, setText] = useState('');
  const isTouched = useRef(false);

  useEffect(() => {
    let wanted = true;
    void keptNotes.find(storage, about).then((kept) => wanted && kept !== null && !isTouched.current && setText(kept.text));
    return () => {
      wanted = false;
    };
  }, [storage, about]);

  const forget = useCallback(() => {
    keptNotes.drop(storage, about).catch(() => undefined); // a storage that fails has nothing to forget
  }, [storage, about]);
  const write = useCallback(
    (next: string) => {
      isTouched.current = true;
      setText(next);
      if (next === '') return forget();
      keptNotes.keep(storage, { id: about, savedAt: new Date().toISOString(), text: next }).catch(() => undefined); // then it lives as long as the screen
    },
    [storage, about, forget],
  );
  return [text, write, forget];
}
