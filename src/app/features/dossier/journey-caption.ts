import type { DossierView } from '../../../contract/schemas/dossier';
import type { Say } from './dossier-words';

/** Tier 0 in words: the levels and the percent, nothing else. */
export function journeyCaption({ completion }: DossierView, say: Say): string {
  const { group, levelNow, levelReached, percent } = completion;
  const reached = levelReached === null ? null : say(`level_${levelReached}`);
  const now = levelNow === null ? null : say(`level_${levelNow}`);
  const place =
    now === null
      ? reached && say('journey_over', { reached })
      : reached === null || reached === now
        ? say('journey_at', { now })
        : say('journey_reached', { reached, now });
  const over = group === 'returned' || group === 'refused' || group === 'withdrawn' || group === 'stopped';
  return [...(place ? [place] : []), ...(over ? [] : [say('percent_done', { n: percent })])].join('. ');
}
