import type { DossierDetail } from '../../../contract/schemas/dossier';
import { formatDay } from '../../locales/dates';
import { Section } from '../../ui/section';
import type { Say } from './dossier-words';
import { isNamed, placeName, returnPlaceName } from './place-name';

/** The dossier's own particulars, from tier 1; what the system does not say is left out. */
export function DetailList({ detail, say }: { detail: DossierDetail; say: Say }) {
  return (
    <Section title={say('details')}>
      <dl className="dossier-facts">
        {factsOf(detail, say).map(([term, value]) => (
          <div key={term} className="dossier-facts__fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function factsOf(detail: DossierDetail, say: Say): [string, string][] {
  const day = (iso: string | null) => (iso === null ? null : formatDay(iso));
  const facts: [string, string | null][] = [
    [say('procedure'), detail.procedure.name],
    [say('field'), detail.procedure.field],
    [say('agency'), isNamed(detail.agency) ? placeName(detail.agency, say) : null],
    [say('owner'), detail.owner.nameMasked],
    [say('channel'), detail.channel && say(`channel_${detail.channel}`)],
    [say('submitted_at'), day(detail.submittedAt) === day(detail.receivedAt) ? null : day(detail.submittedAt)],
    [say('received_at'), day(detail.receivedAt)],
    [say('due_at'), day(detail.dueAt)],
    [say('finished_at'), day(detail.finishedAt)],
    [say('returned_at'), day(detail.returnedAt)],
    [say('return_place'), returnPlaceName(detail, say)],
    [say('status_raw'), detail.statusRaw],
    [say('alt_codes'), detail.altCodes.length > 0 ? detail.altCodes.join(', ') : null],
  ];
  return facts.flatMap(([term, value]): [string, string][] => (value ? [[term, value]] : []));
}
