import { useEffect, useRef, useState } from 'react';
import { Field } from '../ui/field';

const PAUSE_MS = 350;

/** Asks a moment after the last key, at once on Enter. */
export function SearchField({ label, hint, words, onSearch }: { label: string; hint: string; words: string; onSearch(words: string): void }) {
  const [typed, setTyped] = useState(words);
  const asked = useRef(words);

  const ask = (text: string) => {
    if (text.trim() === asked.current.trim()) return;
    asked.current = text;
    onSearch(text.trim());
  };
  const latest = useRef(ask);
  latest.current = ask;

  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    if (words === asked.current.trim()) return;
    asked.current = words; // changed from outside, such as by "show all"
    setTyped(words);
  }, [words]);

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(typed);
      }}
    >
      <Field label={label} hint={hint} value={typed} onChange={setTyped} type="search" enterKeyHint="search" autoComplete="off" maxLength={120} />
    </form>
  );
}
