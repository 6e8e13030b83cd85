import { useMemo, useState } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import { isPassing, type ApiResult } from '../../api/api-error';
import { newId } from '../../state/new-id';

interface Sending {
  busy: boolean;
  /** Why the last try did not work, as a sentence. */
  problem: string | null;
  /** The filing as it is afterwards; null when it was not sent. */
  send(): Promise<FilingView | null>;
}

/** Sends one wish, with one key for all its tries; `content` tells one wish from another. A lost answer is asked for once more. */
export function useSend(filingId: string, call: (idempotencyKey: string) => Promise<ApiResult<FilingView>>, content: string): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wish = `${filingId} ${content}`;
  const { key } = useMemo(() => ({ wish, key: newId() }), [wish]);
  const send = async (): Promise<FilingView | null> => {
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
