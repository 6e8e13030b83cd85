import type { DossierView } from '../../../contract/schemas/dossier';
import { formatShortDay } from './format-short-day';
import type { Say } from './dossier-words';
import type { Journey } from './journey';

/** Under the line: when it was taken, and what the flag at the end says. */
export function JourneyEnds({ view, journey, say }: { view: DossierView; journey: Journey; say: Say }) {
  const receivedAt = view.detail?.receivedAt ?? view.detail?.submittedAt ?? null;
  return (
    <p className={`journey-ends journey-ends--${journey.finish.look}`}>
      <span>{receivedAt === null ? '' : say('start_on', { day: formatShortDay(receivedAt) })}</span>
      <span className="journey-ends__finish">{finishWords(view, journey, say)}</span>
    </p>
  );
}

function finishWords({ detail }: DossierView, { finish }: Journey, say: Say): string {
  switch (finish.look) {
    case 'ready':
      return say('finish_ready');
    case 'handed_over':
      return say('finish_handed_over');
    case 'stopped':
      return say('finish_stopped');
    case 'open':
      return say('finish_open');
    case 'appointment':
    case 'overdue': {
      const newDueAt = detail?.apology?.newDueAt;
      if (newDueAt) return say('finish_new', { day: formatShortDay(newDueAt) });
      return detail?.dueAt ? say('finish_on', { day: formatShortDay(detail.dueAt) }) : say('finish_tier0');
    }
  }
}
