import type { Facts, NoticeKind } from '../../domain/telling/kinds';
import type { MessageKind, NoticeFacts } from '../upstream/notice-ports';
import type { InboxSubject } from './inbox-box';

/** The fact that is the day each kind speaks of: another day of the same entry would be a false promise or deadline. */
const DAYS: Partial<Record<NoticeKind, string>> = { accepted: 'dueAt', due_tomorrow: 'dueAt', supplement_wanted: 'expiresAt', overdue: 'newDueAt', booking: 'at' };

/** Of the facts of an entry, what a lock screen may show: a code or number, and a day. */
export function messageFacts(kind: NoticeKind, subject: InboxSubject, facts: Facts): NoticeFacts {
  const text = (name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null);
  const date = text(DAYS[kind] ?? '');
  // A filing has a dossier's code from the agency once it is there; our own number says nothing to an officer.
  const code = subject.kind === 'dossier' ? subject.code : ((subject.kind === 'filing' ? text('code') : null) ?? text('number'));
  return { code, date: date === null ? null : date.slice(0, 10) };
}

/** What a letter shares with filings and petitions in the inbox has words of its own in a message. */
export function messageKind(kind: NoticeKind, subject: InboxSubject): MessageKind {
  if (kind === 'petition_moved' && subject.kind === 'question') return 'question_moved';
  if (kind !== 'filing_failed') return kind;
  return subject.kind === 'petition' ? 'petition_failed' : subject.kind === 'question' ? 'question_failed' : kind;
}

const INBOX_PATH = '/hop-thu';

/** What a message opens, as a path of the mini app: the dossier itself, else the inbox, which leads on. Never more than a code. */
export function messageLink(subject: InboxSubject): string {
  if (subject.kind !== 'dossier') return INBOX_PATH;
  const code = subject.code.split('/').map(encodeURIComponent).join('/');
  return `/ho-so/${code}?tinh=${encodeURIComponent(subject.provinceId)}`;
}
