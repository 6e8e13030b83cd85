import type { DossierView } from '../../../contract/schemas/dossier';
import { formatShortDay } from './format-short-day';
import type { Say } from './dossier-words';
import type { Journey } from './journey';

/** Under the line: when it was taken, or filed when it is not yet, and what the flag at the end says. */
export function JourneyEnds({ view, journey, say }: { view: DossierView; journey: Journey; say: Say }) {
  return (
    <p className={`journey-ends journey-ends--${journey.finish.look}`}>
      <span>{startWords(view, say)}</span>
      <span className="journey-ends__finish">{finishWords(view, journey, say)}</span>
    </p>
  );
}

function startWords({ detail }: DossierView, say: Say): string {
  if (detail?.receivedAt) return say('start_on', { day: formatShortDay(detail.receivedAt) });
  return detail?.submittedAt ? say('start_filed', { day: formatShortDay(detail.submittedAt) }) : '';
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
