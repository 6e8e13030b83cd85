import type { WorkCalendar } from '../../../domain/calendar';
import { viewOf } from '../../../domain/disclosure';
import type { Tier } from '../../../domain/view';
import { etagOf } from '../../http/etag';
import type { KnownDossier, PreparedView } from './known-dossier';

/** The answer for one tier, serialised once for all who see the same. Days are counted at `fetchedAt`, as the contract says. */
export function prepareView(known: KnownDossier, marks: { tier: Tier; stale: boolean; followed: boolean }, calendar: WorkCalendar): PreparedView {
  const { tier, stale, followed } = marks;
  const id = `${tier}${stale ? 's' : ''}${followed ? 'f' : ''}`;
  const ready = known.views.get(id);
  if (ready !== undefined) {
    if (typeof ready.body !== 'string') ready.body = ready.body.toString('latin1');
    return ready;
  }
  const dossier = known.open();
  const body = Buffer.from(JSON.stringify({ ...viewOf(dossier, tier, dossier.fetchedAt, calendar, stale), followed }));
  return known.addView(id, { body, etag: etagOf(body) });
}
