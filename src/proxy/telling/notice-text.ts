import type { Facts } from '../../domain/telling/kinds';
import type { NoticeFacts } from '../upstream/notice-ports';
import type { InboxSubject } from './inbox-box';

/** Of the facts of an entry, what a lock screen may show: a code or number, and a day. */
export function messageFacts(subject: InboxSubject, facts: Facts): NoticeFacts {
  const text = (name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null);
  const date = text('newDueAt') ?? text('expiresAt') ?? text('at') ?? text('dueAt');
  return { code: subject.kind === 'dossier' ? subject.code : text('number'), date: date === null ? null : date.slice(0, 10) };
}

const INBOX_PATH = '/hop-thu';

/** What a message opens, as a path of the mini app: the dossier itself, else the inbox, which leads on. Never more than a code. */
export function messageLink(subject: InboxSubject): string {
  if (subject.kind !== 'dossier') return INBOX_PATH;
  const code = subject.code.split('/').map(encodeURIComponent).join('/');
  return `/ho-so/${code}?tinh=${encodeURIComponent(subject.provinceId)}`;
}
