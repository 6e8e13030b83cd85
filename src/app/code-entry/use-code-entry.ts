import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Answer, EntryProblem } from './answer';
import { entryWords } from './entry-words';
import type { Settled } from './settle-entry';

export interface CodeEntry {
  busy: boolean;
  problem: EntryProblem | null;
  answer: Answer | null;
  clear(): void;
  /** Resolves with what came of it when that is on screen. */
  submit(text: string): Promise<Settled['kind'] | null>;
}

export const loadAnswering = () => import('./answering');
const noReader = (): EntryProblem => ({ kind: 'problem', say: () => entryWords.say('no_reader'), other: null, wipe: false });

function answerIn(settled: Settled | null): Answer | null {
  if (settled?.kind === 'problem') return settled.other === null ? null : { ...settled, other: settled.other };
  return settled?.kind === 'confirm' || settled?.kind === 'choice' ? settled : null;
}

/** What happens to a typed or pasted code: its dossier opens, or the field says what is wrong. The reader is fetched with the first code. */
export function useCodeEntry(): CodeEntry {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [settled, setSettled] = useState<Settled | null>(null);

  return {
    busy,
    problem: settled?.kind === 'problem' ? settled : null,
    answer: answerIn(settled),
    clear: () => setSettled(null),
    async submit(text) {
      if (busy) return null;
      setBusy(true);
      const result = await loadAnswering().then(({ settleEntry }) => settleEntry(text)).catch(noReader);
      setBusy(false);
      setSettled(result);
      if (result.kind === 'path') navigate(result.path);
      return result.kind;
    },
  };
}
