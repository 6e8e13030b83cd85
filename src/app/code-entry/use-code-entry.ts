import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { dossierPath } from '../routes';
import type { EntryKey } from './entry-words';
import type { Entry } from './read-entry';

export interface EntryProblem {
  /** Which sentence to show, or a ready sentence from the proxy. */
  word: EntryKey | null;
  sentence: string | null;
  /** Text another system may still know. */
  other: string | null;
}

export interface CodeEntry {
  busy: boolean;
  problem: EntryProblem | null;
  choices: string[];
  /** True when what was typed must leave the screen. */
  wipe: boolean;
  clear(): void;
  submit(text: string): Promise<void>;
}

const problemOf = (word: EntryKey, other: string | null = null): EntryProblem => ({ word, sentence: null, other });

/** What happens to a typed or pasted code: its dossier opens, or the field says what is wrong with it. */
export function useCodeEntry(): CodeEntry {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [wipe, setWipe] = useState(false);
  const [problem, setProblem] = useState<EntryProblem | null>(null);
  const [choices, setChoices] = useState<string[]>([]);

  const offer = (codes: string[]) => {
    const [only] = codes;
    if (codes.length === 1 && only !== undefined) navigate(dossierPath(only));
    else setChoices(codes);
  };

  const follow = async (entry: Entry) => {
    switch (entry.kind) {
      case 'open':
        return navigate(dossierPath(entry.code));
      case 'route':
        return navigate(entry.path);
      case 'choice':
        return offer(entry.codes);
      case 'fault':
        return setProblem(problemOf(`fault_${entry.fault}`, entry.other));
      case 'named':
        setWipe(entry.what === 'id_card');
        return setProblem(problemOf(entry.what));
      case 'resolve': {
        const { resolveQr } = await import('../api/client');
        const resolved = await resolveQr(entry.body);
        if (!resolved.ok) return setProblem({ word: null, sentence: resolved.error.title, other: null });
        return resolved.value.codes.length > 0 ? offer(resolved.value.codes) : setProblem(problemOf('unresolved'));
      }
    }
  };

  const clear = () => {
    setProblem(null);
    setChoices([]);
    setWipe(false);
  };

  return {
    busy,
    problem,
    choices,
    wipe,
    clear,
    async submit(text) {
      if (busy) return;
      clear();
      setBusy(true);
      try {
        const { readEntry } = await import('./read-entry');
        await follow(await readEntry(text));
      } catch {
        setProblem(problemOf('no_reader')); // the chunk could not be fetched
      } finally {
        setBusy(false);
      }
    },
  };
}
