import type { InboxEntry } from '../../../contract/schemas/inbox';
import { handOverAt } from '../../../domain/return-place';
import { formatDay } from '../../locales/dates';
import { formatMoney } from '../../locales/money';
import { told, type EntrySentence } from './entry-sentence';
import type { SayEntry } from './entry-words';
import { countOf, textOf } from './facts';
import { sayMoved } from './say-moved';
import { sayOwn } from './say-own';

/** By how the result reaches the citizen: nobody is asked to come for what is sent or downloaded. */
const READY = {
  counter: { headline: 'ready', next: 'ready_next' },
  post: { headline: 'ready_post', next: 'ready_post_next' },
  network: { headline: 'ready_online', next: 'changed_next' },
} as const;

/** Puts the sentences together from the kind and whatever facts this citizen may see. */
export function sayEntry({ kind, facts, subject }: InboxEntry, say: SayEntry): EntrySentence {
  const text = (name: string) => textOf(facts, name);
  const count = (name: string) => countOf(facts, name);
  const because = (name: string, key: 'reason' | 'apology_reason') => (text(name) === null ? null : say(key, { reason: text(name) ?? '' }));
  const onDay = (name: string, key: 'due' | 'supplement_by' | 'new_due') => (text(name) === null ? null : say(key, { day: formatDay(text(name) ?? '') }));
  switch (kind) {
    case 'accepted':
      return { headline: text('agency') === null ? say('accepted') : say('accepted_by', { agency: text('agency') ?? '' }), lines: told(onDay('dueAt', 'due')), tone: 'info' };
    case 'refused':
      return { headline: say('refused'), lines: told(because('reason', 'reason'), say('refused_next')), tone: 'danger' };
    case 'moved':
      return { headline: sayMoved(text('levelFrom'), text('levelTo'), say), lines: told(text('agency') === null ? null : say('now_at', { agency: text('agency') ?? '' }), onDay('dueAt', 'due')), tone: 'info' };
    case 'supplement_wanted': {
      const papers = count('papers');
      return {
        headline: papers === null ? say('supplement') : say('supplement_n', { n: papers }),
        lines: told(because('reason', 'reason'), onDay('expiresAt', 'supplement_by'), say('supplement_next')),
        tone: 'warning',
      };
    }
    case 'fee_due': {
      const amountVnd = count('amountVnd');
      return { headline: amountVnd === null ? say('fee') : say('fee_amount', { amount: formatMoney(amountVnd) }), lines: [say('fee_next')], tone: 'warning' };
    }
    case 'due_tomorrow':
      return { headline: say('tomorrow'), lines: told(onDay('dueAt', 'due'), say('tomorrow_next')), tone: 'info' };
    case 'overdue': {
      const daysLate = count('daysLate');
      const newDue = onDay('newDueAt', 'new_due');
      const headline = daysLate !== null ? say('overdue_n', { n: daysLate }) : newDue !== null ? say('apology') : say('overdue');
      return { headline, lines: told(because('apologyReason', 'apology_reason'), newDue, newDue === null ? say('overdue_next') : null), tone: 'danger' };
    }
    case 'result_ready': {
      const files = count('results');
      const way = handOverAt(text('returnPlace'));
      const at = way === 'counter' && text('returnPlace') !== null ? say('ready_at', { place: text('returnPlace') ?? '' }) : null;
      return {
        headline: files === null ? say(READY[way].headline) : say('ready_files', { n: files }),
        lines: told(at, way === 'post' || files === null ? say(READY[way].next) : null),
        tone: 'success',
      };
    }
    case 'returned':
      return { headline: say('returned'), lines: [say('returned_next')], tone: 'success' };
    case 'post':
    case 'status_changed':
    case 'petition_answered':
    case 'petition_moved':
    case 'question_answered':
    case 'booking':
    case 'filing_delivered':
    case 'filing_refused':
    case 'filing_failed':
      return sayOwn(kind, { text, because, subject: subject.kind }, say);
  }
}
