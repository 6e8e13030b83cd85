import type { Dossier } from '../../../domain/dossier';
import type { FilingRow } from '../../store/filings';
import type { UpstreamFault } from '../../upstream/ports';
import type { FilingParts } from './filing-parts';

export type DossierOfFiling = { kind: 'found'; dossier: Dossier } | { kind: 'none' } | { kind: 'fault'; fault: UpstreamFault };

/** What the province's system says now of the dossier that a filing became; `none` before it is delivered. */
export async function dossierOf({ oneStops }: Pick<FilingParts, 'oneStops'>, { provinceId, dossierCode }: FilingRow): Promise<DossierOfFiling> {
  const oneStop = oneStops.get(provinceId);
  if (oneStop === undefined || dossierCode === null) return { kind: 'none' };
  const answer = await oneStop.findDossier(dossierCode);
  if (!answer.ok) return { kind: 'fault', fault: answer.fault };
  return answer.value === null ? { kind: 'none' } : { kind: 'found', dossier: answer.value };
}
