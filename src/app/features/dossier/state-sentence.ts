import type { DossierCompletion, DossierView } from '../../../contract/schemas/dossier';
import { handOverAt } from '../../../domain/return-place';
import type { Say } from './dossier-words';
import { agencyNow, isNamed } from './place-name';
import { whenPhrase } from './when-phrase';

/** How the sentence is coloured and which picture stands beside it; the words carry the meaning alone. */
export type StateTone = 'going' | 'soon' | 'late' | 'yours' | 'ready' | 'over' | 'bad';

export interface StateSentence {
  tone: StateTone;
  headline: string;
}

/** The one sentence that matters, for every status group, timeliness and tier. `today` is yyyy-MM-dd in Việt Nam. */
export function stateSentence(view: DossierView, today: string, say: Say): StateSentence {
  switch (view.completion.group) {
    case 'submitted':
    case 'accepted':
    case 'in_progress':
      return goingSentence(view, today, say);
    case 'other':
      return view.detail?.action === 'supplement' ? waitingSentence(view, say) : goingSentence(view, today, say);
    case 'waiting_citizen':
      return waitingSentence(view, say);
    case 'done':
      return { tone: 'ready', headline: say(READY[handOverOf(view)]) };
    case 'returned':
      return { tone: 'over', headline: say('returned') };
    case 'refused':
      return { tone: 'bad', headline: say('refused') };
    case 'withdrawn':
      return { tone: 'over', headline: say('withdrawn') };
    case 'stopped':
      return { tone: 'bad', headline: say('stopped') };
  }
}

const READY = { counter: 'ready', post: 'ready_post', network: 'ready_online' } as const;

/** How the result reaches the citizen. From tier 1 the place tells it: nobody is sent to a counter for what comes by post or over the network. */
export function handOverOf({ detail, belongings }: DossierView): keyof typeof READY {
  return belongings !== null && belongings.postal !== null ? 'post' : handOverAt(detail?.returnPlace ?? null);
}

/** Where the dossier is, in words, without the time. */
export function whereSentence(view: DossierView, say: Say): string {
  const { completion, detail } = view;
  switch (completion.group) {
    case 'submitted':
      return detail && isNamed(detail.agency) ? say('waiting_acceptance_at', { place: detail.agency.name }) : say('waiting_acceptance');
    case 'accepted':
      return detail && isNamed(detail.agency) ? say('accepted_at', { place: detail.agency.name }) : say('accepted');
    case 'other':
      return detail?.statusRaw ? say('other_raw', { label: detail.statusRaw }) : say('other');
    case 'in_progress':
    case 'waiting_citizen':
    case 'done':
    case 'returned':
    case 'refused':
    case 'withdrawn':
    case 'stopped':
      return detail && isNamed(agencyNow(detail)) ? say('in_progress_at', { place: agencyNow(detail).name }) : inProgressAtLevel(completion, say);
  }
}

function inProgressAtLevel({ levelNow }: DossierCompletion, say: Say): string {
  return levelNow === null ? say('in_progress') : say(`in_progress_${levelNow}`);
}

function goingSentence(view: DossierView, today: string, say: Say): StateSentence {
  const { timeliness } = view.completion;
  if (timeliness === 'overdue') return { tone: 'late', headline: lateHeadline(view, say) };
  const where = whereSentence(view, say);
  const when = whenPhrase(view, today, say);
  const tone = timeliness === 'due_soon' ? 'soon' : 'going';
  return { tone, headline: when === null ? where : say('where_and_when', { where, when }) };
}

function lateHeadline(view: DossierView, say: Say): string {
  const daysLate = -(view.detail?.workingDaysLeft ?? 0);
  return daysLate > 0 ? say('late_days', { n: daysLate }) : say('late');
}

/** What was answered waits for the agency, although its system still says that it waits for the citizen. */
export function isAnswered({ completion, detail }: DossierView): boolean {
  return completion.group === 'waiting_citizen' && detail?.action === 'wait';
}

function waitingSentence(view: DossierView, say: Say): StateSentence {
  if (isAnswered(view)) return { tone: 'going', headline: say('answered') };
  return { tone: 'yours', headline: waitingHeadline(view, say) };
}

function waitingHeadline({ detail }: DossierView, say: Say): string {
  if (!detail) return say('wait_unknown');
  if (detail.action === 'pay') return say('wait_pay');
  const papers = detail.supplements.filter((supplement) => supplement.answeredAt === null).flatMap((supplement) => supplement.papers);
  return papers.length > 0 ? say('wait_supplement', { n: papers.length }) : say('wait_supplement_any');
}
