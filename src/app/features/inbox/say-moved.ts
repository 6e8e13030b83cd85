import { LEVELS } from '../../../domain/dossier';
import { keyOf, type SayEntry } from './entry-words';

/** From which level to which, up or down; a level without a name leaves "somewhere else". */
export function sayMoved(from: string | null, to: string | null, say: SayEntry): string {
  const rank = (level: string | null) => LEVELS.findIndex((known) => known === level);
  const names = [from, to].map((level) => keyOf(`level_${level ?? ''}`));
  const [fromName, toName] = names;
  if (!fromName || !toName || rank(from) === rank(to)) return say('moved');
  return say(rank(to) > rank(from) ? 'moved_up' : 'moved_down', { from: say(fromName), to: say(toName) });
}
