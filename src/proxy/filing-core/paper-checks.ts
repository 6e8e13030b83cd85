import type { Clock } from '../clock';
import type { PaperRow } from '../store/papers';

/** Which papers this process is checking or is about to: who needs one of them can wait for it instead of asking again. */
export interface PaperChecks {
  /** `checked` settles when the paper's turn is over, whatever came of it. */
  begin(paperId: string, checked: Promise<unknown>): void;
  /** Resolves when none of these is checked here any more, or after `withinMs`: true when one was, so that its row may have changed. */
  settle(paperIds: readonly string[], withinMs: number): Promise<boolean>;
}

/** Neither good nor turned away yet. */
export const isUnchecked = ({ state }: Pick<PaperRow, 'state'>): boolean => state === 'receiving' || state === 'checking';

export function createPaperChecks(clock: Pick<Clock, 'wait'>): PaperChecks {
  const underWay = new Map<string, Promise<unknown>>();
  return {
    begin(paperId, checked) {
      const settled = Promise.allSettled([underWay.get(paperId), checked]).finally(() => {
        if (underWay.get(paperId) === settled) underWay.delete(paperId);
      });
      underWay.set(paperId, settled);
    },
    async settle(paperIds, withinMs) {
      const awaited = paperIds.flatMap((id) => underWay.get(id) ?? []);
      if (awaited.length === 0) return false;
      await Promise.race([Promise.all(awaited), clock.wait(withinMs)]);
      return true;
    },
  };
}
