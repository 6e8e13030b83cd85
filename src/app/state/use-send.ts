import { useMemo, useState } from 'react';
import { isPassing, type ApiResult } from '../api/api-error';
import { newId } from './new-id';

interface Sending<T> {
  busy: boolean;
  /** Why the last try did not work, as a sentence. */
  problem: string | null;
  /** What it is afterwards; null when it was not sent. */
  send(): Promise<T | null>;
}

/** Sends one wish about one thing, with one key for all its tries; `content` tells one wish from another. A lost answer is asked for once more. */
export function useSend<T>(subjectId: string, call: (idempotencyKey: string) => Promise<ApiResult<T>>, content: string): Sending<T> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wish = `${subjectId} ${content}`;
  const { key } = useMemo(() => ({ wish, key: newId() }), [wish]);
  const send = async (): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    const first = await call(key);
    const result = !first.ok && isPassing(first.error) ? await call(key) : first;
    setBusy(false);
    if (result.ok) return result.value;
    setProblem(result.error.title);
    return null;
  };
  return { busy, problem, send };
}
