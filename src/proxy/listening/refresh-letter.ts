import type { LetterRow } from '../store/letters';
import { isOpen } from '../../domain/petition/state';
import { createSingleFlight } from '../single-flight';
import type { LetterListener } from './hear-letter';
import type { ListeningParts } from './listening-parts';

const FRESH_MS = 60_000;
/** Longer than this nobody waits for a system that may be asleep: what is known is shown, with its time. */
const PATIENCE_MS = 1500;

/** A letter, asked about again when somebody looks at it and what is known is a minute old; the last known when the system takes its time. */
export function createRefresh({ letters, clock, listener, onError }: Pick<ListeningParts, 'letters' | 'clock'> & { listener: LetterListener; onError(error: unknown): void }): (row: LetterRow) => Promise<LetterRow> {
  const flights = createSingleFlight<unknown>();
  return async (row) => {
    const isDue = row.upstreamId !== null && isOpen(row.state) && clock.nowMs() - (row.fetchedAt?.getTime() ?? 0) > FRESH_MS;
    if (!isDue) return row;
    const asked = flights(row.id, () => listener.ask(row)).result.catch(onError);
    await Promise.race([asked, clock.wait(PATIENCE_MS)]);
    return (await letters.find(row.id)) ?? row;
  };
}
