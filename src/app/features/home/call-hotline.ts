import type { Platform } from '../../platform/port';
import type { ShowToast } from '../../ui/toast-context';
import { hotlineWords } from './hotline-words';

/** Rings the hotline; says it when the phone cannot. */
export async function callHotline(platform: Pick<Platform, 'openPhone'>, number: string, toast: ShowToast): Promise<void> {
  hotlineWords.say('call_failed'); // English words are on their way meanwhile
  const { ok } = await platform.openPhone(number);
  if (!ok) toast({ text: hotlineWords.say('call_failed', { number }) });
}
