import type { DossierDetail } from '../../../contract/schemas/dossier';
import type { Say } from './dossier-words';

type Agency = DossierDetail['agency'];

/** Some systems leave the agency of a step, or of the dossier, unwritten. */
export const isNamed = ({ name }: Agency): boolean => name.trim() !== '';

/** The agency as written on the dossier and, when the place was renamed on 01/07/2025, what it is called now. */
export function placeName(agency: Agency, say: Say): string {
  if (!isNamed(agency)) return say('place_unknown');
  return agency.nowNamed === null || agency.nowNamed === agency.name ? agency.name : say('now_named', { name: agency.name, now: agency.nowNamed });
}

/** The agency that has the dossier now; the counter that took it when the steps do not say. */
export function agencyNow(detail: DossierDetail): Agency {
  return detail.visits.find((visit) => visit.state === 'now')?.agency ?? detail.agency;
}

/** Where the result is handed over, null when nobody says; at the counter that took the dossier under its name of today too. */
export function returnPlaceName({ agency, returnPlace }: DossierDetail, say: Say): string | null {
  return returnPlace === agency.name && isNamed(agency) ? placeName(agency, say) : returnPlace;
}
