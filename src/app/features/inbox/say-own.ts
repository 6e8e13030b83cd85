import type { InboxKind, InboxSubject } from '../../../contract/schemas/inbox';
import { formatMoment } from '../../locales/dates';
import type { Tone } from '../../ui/tone';
import { told, type EntrySentence } from './entry-sentence';
import { keyOf, type SayEntry } from './entry-words';

type Kind = Extract<InboxKind, 'post' | 'status_changed' | 'petition_answered' | 'petition_moved' | 'question_answered' | 'booking' | 'filing_delivered' | 'filing_refused' | 'filing_failed'>;

interface Facts {
  text(name: string): string | null;
  because(name: string, key: 'reason'): string | null;
  subject: InboxSubject['kind'];
}

const POST_STATES = ['ordering', 'ordered', 'collecting', 'on_the_way', 'handed_over', 'cancelled', 'failed'] as const;
/** Words about an appointment that are not a state of it. */
const NO_STATES: readonly string[] = ['booking_when', 'booking_at', 'booking_before'];
const BAD: readonly (string | null)[] = ['failed', 'not_accepted', 'withdrawn', 'missed'];

/** What is said of the post, of a change without a kind of its own, and of what the citizen sent from here. */
export function sayOwn(kind: Kind, { text, because, subject }: Facts, say: SayEntry): EntrySentence {
  const agency = text('agency');
  switch (kind) {
    case 'post':
      return sayPost(text('postalState'), text('trackingNumber'), say);
    case 'status_changed':
      return { headline: say(keyOf(`group_${text('group') ?? ''}`) ?? 'changed'), lines: told(because('reason', 'reason'), say('changed_next')), tone: text('group') === 'waiting_citizen' ? 'warning' : 'info' };
    case 'petition_answered':
      return { headline: agency === null ? say('petition_answered') : say('petition_answered_by', { agency }), lines: [say('petition_next')], tone: 'success' };
    case 'petition_moved':
      return {
        headline: subject === 'question' ? say(text('state') === 'not_accepted' ? 'question_not_accepted' : 'question_moved') : say(keyOf(`petition_${text('state') ?? ''}`) ?? 'petition_moved'),
        lines: told(agency === null ? null : say(text('state') === 'not_accepted' ? 'said_by' : 'now_at', { agency }), because('reason', 'reason'), say('open_next')),
        tone: toneOf(text('state')),
      };
    case 'question_answered':
      return { headline: agency === null ? say('question_answered') : say('question_answered_by', { agency }), lines: [say('petition_next')], tone: 'success' };
    case 'booking':
      return sayBooking({ text, because, subject }, say);
    case 'filing_delivered':
      return { headline: agency === null ? say('delivered') : say('delivered_to', { agency }), lines: told(text('code') === null ? null : say('delivered_code', { code: text('code') ?? '' })), tone: 'success' };
    case 'filing_refused':
      return { headline: say('filing_refused'), lines: told(because('reason', 'reason'), say('open_next')), tone: 'danger' };
    case 'filing_failed':
      if (subject === 'petition' || subject === 'question') return { headline: say(`${subject}_failed`), lines: [say('letter_failed_next')], tone: 'danger' };
      return { headline: say('filing_failed'), lines: [say('filing_failed_next')], tone: 'danger' };
  }
}

const toneOf = (state: string | null): Tone => (BAD.includes(state) ? 'danger' : 'info');

/** A step of our own order has words; what another system's post says is passed on as it is. */
function sayPost(state: string | null, number: string | null, say: SayEntry): EntrySentence {
  const key = POST_STATES.find((known) => known === state);
  return {
    headline: say(key === undefined ? 'post' : `post_${key}`),
    lines: told(key === undefined && state !== null ? say('post_says', { state }) : null, number === null ? null : say('post_number', { number })),
    tone: toneOf(state),
  };
}

function sayBooking({ text, because }: Facts, say: SayEntry): EntrySentence {
  const state = text('state');
  const number = text('number');
  const at = text('at');
  const agency = text('agency');
  const needsNumber = state === 'booked' || state === 'called';
  const key = keyOf(`booking_${state ?? ''}`);
  const headline = key === null || NO_STATES.includes(key) || (needsNumber && number === null) ? say('booking') : say(key, { number: number ?? '' });
  const when = at === null ? null : agency === null ? say('booking_at', { moment: formatMoment(at) }) : say('booking_when', { moment: formatMoment(at), agency });
  const before = text('movedFrom') === null ? null : say('booking_before', { moment: formatMoment(text('movedFrom') ?? '') });
  return { headline, lines: told(when, before, because('reason', 'reason')), tone: toneOf(state) };
}
