import type { DossierDetail, DossierView } from '../../../contract/schemas/dossier';
import { sumOf } from '../../../domain/fees';
import { todayInVietnam } from '../../locales/dates';
import { formatMoney } from '../../locales/money';
import { answerBy } from './answer-by';
import type { Say } from './dossier-words';
import { isNamed, placeName, returnPlaceName } from './place-name';
import { handOverOf } from './state-sentence';

/** What the citizen does now, in the order to read it: what, which papers, by when and where. One button at most. */
export interface WhatToDo {
  intro: string;
  papers: string[];
  lines: string[];
  /** `call` rings the hotline, `detail` opens the proof. */
  button: 'call' | 'detail' | null;
  /** False when there is nothing to do, so that the screen keeps it quiet. */
  pressing: boolean;
}

const quiet = (intro: string): WhatToDo => ({ intro, papers: [], lines: [], button: null, pressing: false });
const pressing = (intro: string, button: WhatToDo['button'], lines: string[] = [], papers: string[] = []): WhatToDo => ({ intro, papers, lines, button, pressing: true });

/** For every status and tier; never empty. `today` is yyyy-MM-dd in Việt Nam. */
export function whatToDo(view: DossierView, say: Say, today: string = todayInVietnam()): WhatToDo {
  if (!view.detail) return withoutDetail(view, say);
  const waits = view.completion.group === 'waiting_citizen' || view.detail.action === 'supplement';
  if (view.completion.timeliness === 'overdue' && !waits) {
    return view.detail.apology ? pressing(say('do_overdue_again'), 'call') : pressing(say('do_overdue'), 'call', [say('no_apology')]);
  }
  return withDetail(view, view.detail, say, today);
}

function withoutDetail({ completion }: DossierView, say: Say): WhatToDo {
  switch (completion.group) {
    case 'waiting_citizen':
      return pressing(say('do_see_detail'), 'detail');
    case 'done':
      return pressing(say('do_collect_receipt'), 'detail');
    case 'refused':
    case 'stopped':
      return pressing(say('do_reason_hidden'), 'detail');
    case 'returned':
      return quiet(say('do_nothing_over'));
    case 'withdrawn':
      return quiet(say('do_nothing_withdrawn'));
    case 'submitted':
    case 'accepted':
    case 'in_progress':
    case 'other':
      return completion.timeliness === 'overdue' ? pressing(say('do_overdue'), 'call') : quiet(say('do_nothing'));
  }
}

function withDetail(view: DossierView, detail: DossierDetail, say: Say, today: string): WhatToDo {
  const place = isNamed(detail.agency) ? placeName(detail.agency, say) : say('place_of_receipt');
  switch (detail.action) {
    case 'supplement':
      return supplement(detail, place, say, today);
    case 'pay':
      return pressing(payIntro(view, place, say), 'call', [say('pay_bring')]);
    case 'collect':
      return collect(view, returnPlaceName(detail, say) ?? place, say);
    case 'refile':
      return afterReason(say('do_refile', { place }), detail, say);
    case 'read_reason':
      return afterReason(say('do_read_reason'), detail, say);
    case 'wait': {
      const openVnd = unpaidOf(view);
      return quiet(openVnd > 0 ? say('do_nothing_but_fee', { amount: formatMoney(openVnd) }) : say('do_nothing'));
    }
    case 'none':
    case 'rate':
      return quiet(say(nothingToDo(view)));
  }
}

/** A withdrawal is not finished before the agency has confirmed it, which status 7 does not tell. */
function nothingToDo({ completion }: DossierView): 'do_nothing' | 'do_nothing_over' | 'do_nothing_withdrawn' {
  if (completion.group === 'withdrawn') return 'do_nothing_withdrawn';
  return completion.group === 'returned' || completion.group === 'refused' || completion.group === 'stopped' ? 'do_nothing_over' : 'do_nothing';
}

function supplement(detail: DossierDetail, place: string, say: Say, today: string): WhatToDo {
  const open = detail.supplements.filter(({ answeredAt }) => answeredAt === null);
  const papers = open.flatMap((request) => request.papers);
  const reasons = open.filter(({ reason }) => reason !== '').map(({ reason }) => say('reason', { reason }));
  const deadlines = open.flatMap(({ expiresAt }) => (expiresAt === null ? [] : [answerBy(expiresAt, today, say)]));
  const intro = papers.length > 0 ? say('do_supplement') : say('do_supplement_unlisted');
  return pressing(intro, 'call', [...new Set([...reasons, ...deadlines, say('supplement_where', { place })])], papers);
}

function collect(view: DossierView, place: string, say: Say): WhatToDo {
  switch (handOverOf(view)) {
    case 'post':
      return pressing(say('do_collect_post'), null);
    case 'network':
      return pressing(say('do_collect_online'), 'call');
    case 'counter':
      return pressing(say('do_collect', { place }), 'call', [say('collect_bring')]);
  }
}

/** As the agency says; nothing while this citizen may not see the fees. */
const unpaidOf = ({ belongings }: DossierView): number => sumOf((belongings?.fees ?? []).filter(({ paid }) => !paid));

function payIntro(view: DossierView, place: string, say: Say): string {
  const dueVnd = unpaidOf(view);
  return dueVnd > 0 ? say('do_pay_amount', { amount: formatMoney(dueVnd), place }) : say('do_pay', { place });
}

/** Nobody is told to read, or to put right, what is not written. */
function afterReason(intro: string, { reason }: DossierDetail, say: Say): WhatToDo {
  return reason ? pressing(intro, 'call', [say('reason', { reason })]) : pressing(say('no_reason'), 'call');
}
