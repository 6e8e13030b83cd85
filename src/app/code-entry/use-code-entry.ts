import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { entryWords } from './entry-words';
import type { Settled } from './settle-entry';

type Problem = Extract<Settled, { kind: 'problem' }>;

export interface CodeEntry {
  busy: boolean;
  problem: Problem | null;
  choices: readonly string[];
  clear(): void;
  submit(text: string): Promise<void>;
}

const noReader = (): Problem => ({ kind: 'problem', say: () => entryWords.say('no_reader'), other: null, wipe: false });

/** What happens to a typed or pasted code: its dossier opens, or the field says what is wrong. The reader is fetched with the first code. */
export function useCodeEntry(): CodeEntry {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [settled, setSettled] = useState<Settled | null>(null);

  return {
    busy,
    problem: settled?.kind === 'problem' ? settled : null,
    choices: settled?.kind === 'choice' ? settled.codes : [],
    clear: () => setSettled(null),
    async submit(text) {
      if (busy) return;
      setBusy(true);
      const result = await import('./settle-entry').then(({ settleEntry }) => settleEntry(text)).catch(noReader);
      setBusy(false);
      setSettled(result);
      if (result.kind === 'path') navigate(result.path);
    },
  };
}
