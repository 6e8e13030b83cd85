import { linkPhone } from '../../api/account';
import { getDossier, type FetchedDossier } from '../../api/client';
import type { Say } from './dossier-words';

export type PhoneProof = { ok: true; fetched: FetchedDossier } | { ok: false; why: string; notOwner: boolean };

/** Links the Zalo phone number, then looks again; it counts when more is shown than before (`tier`). */
export async function provePhone(code: string, provinceId: string | null, tier: number, say: Say): Promise<PhoneProof> {
  const linked = await linkPhone();
  if (!linked.ok) return { ok: false, notOwner: false, why: refusalWords(linked, tier, say) };
  const again = await getDossier(code, provinceId);
  if (!again.ok) return { ok: false, notOwner: false, why: again.error.title };
  if (again.value.problem) return { ok: false, notOwner: false, why: again.value.problem.title };
  if (again.value.view.completion.tier > tier) return { ok: true, fetched: again.value };
  return { ok: false, notOwner: true, why: say(tier === 0 ? 'phone_not_owner' : 'phone_not_owner_again') };
}

/** From tier 1 on the last 4 digits lead no further, so they are not offered again. */
function refusalWords(refusal: Extract<Awaited<ReturnType<typeof linkPhone>>, { ok: false }>, tier: number, say: Say): string {
  if (refusal.by === 'proxy') return refusal.error.title || say('sign_in_needed');
  const word = refusal.reason === 'cancelled' || refusal.reason === 'denied' ? 'phone_refused' : 'phone_unavailable';
  return say(tier === 0 ? word : `${word}_again`);
}
