import type { ShowToast } from '../ui/toast-context';
import { outboxWords } from './outbox-words';
import { theOutbox } from './the-outbox';

/** Sends what waits and says what arrived. */
export async function runOutbox(toast: ShowToast): Promise<void> {
  const arrived = await theOutbox().wake();
  if (arrived > 0) toast({ text: outboxWords.say('arrived', { n: arrived }) });
}
