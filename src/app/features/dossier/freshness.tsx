import type { FetchedDossier } from '../../api/client';
import { formatMoment } from '../../locales/dates';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Say } from './dossier-words';

/** How old this is, why when it is not fresh, and the way to ask again. */
export function Freshness({ fetched, refreshing, say, onRefresh }: { fetched: FetchedDossier; refreshing: boolean; say: Say; onRefresh(): void }) {
  const words = staleWords(fetched, say);
  const button = <Button look="quiet" icon="refresh" busy={refreshing} onClick={onRefresh}>{say(refreshing ? 'refreshing' : 'refresh')}</Button>;
  if (words !== null) return <Notice tone="warning" live action={button}>{words}</Notice>;
  return (
    <div className="dossier-fresh">
      <p className="dossier-fresh__at" role="status">{say('refreshed_at', { moment: formatMoment(fetched.view.completion.fetchedAt) })}</p>
      {button}
    </div>
  );
}

function staleWords({ view, problem }: FetchedDossier, say: Say): string | null {
  const moment = formatMoment(view.completion.fetchedAt);
  if (problem) return problem.code === 'offline' ? say('kept_offline', { moment }) : say('kept_failed', { moment, why: problem.title });
  return view.completion.stale ? say('stale', { moment }) : null;
}
