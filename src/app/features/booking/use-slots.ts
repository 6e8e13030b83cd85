import { useCallback, useEffect, useState } from 'react';
import type { SlotList } from '../../../contract/schemas/agency';
import type { ApiError } from '../../api/api-error';
import { listSlots } from '../../api/listening/bookings';

export type Slots = { phase: 'loading' } | { phase: 'failed'; error: ApiError } | { phase: 'shown'; list: SlotList; busy: boolean };

/** Free times of an agency on one day; of the first with a place when no day is chosen. Those before stay in sight until the new ones are there. */
export function useSlots(agencyCode: string | null): { slots: Slots; choose(day: string): void; reload(): void } {
  const [slots, setSlots] = useState<Slots>({ phase: 'loading' });
  const [day, setDay] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (agencyCode === null) return undefined;
    let wanted = true;
    setSlots((before) => (before.phase === 'shown' ? { ...before, busy: true } : { phase: 'loading' }));
    void listSlots(agencyCode, day).then((result) => {
      if (wanted) setSlots(result.ok ? { phase: 'shown', list: result.value, busy: false } : { phase: 'failed', error: result.error });
    });
    return () => {
      wanted = false;
    };
  }, [agencyCode, day, turn]);
  return { slots, choose: setDay, reload: useCallback(() => setTurn((before) => before + 1), []) };
}
