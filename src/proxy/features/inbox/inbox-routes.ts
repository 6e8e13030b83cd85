import { IdParams } from '../../../contract/schemas/draft';
import { InboxPage, InboxQuery, ReadUpToBody, UnreadView, type InboxEntry } from '../../../contract/schemas/inbox';
import { ROUTES } from '../../../contract/routes';
import { NOTICE_KINDS, type NoticeKind } from '../../../domain/telling/kinds';
import { toIso, toIsoOrNull } from '../../../domain/time';
import type { Clock } from '../../clock';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import type { Database } from '../../store/database';
import { countUnread, findEntry, listEntries, markRead, markReadUpTo, type InboxRow } from '../../store/inbox';
import type { Inbox } from '../../telling/inbox-box';

const DEFAULT_PAGE = 20;
const tags = ['inbox'];

export interface InboxRouteParts {
  db: Database;
  inbox: Pick<Inbox, 'factsOf' | 'subjectOf'>;
  clock: Clock;
}

/** What the citizen was told, newest first, and that they read it. Another's entries are not there. */
export function registerInbox(app: App, { db, inbox, clock }: InboxRouteParts): void {
  /** Null for a kind of an older or newer version: it cannot be put into words. */
  function describe(row: InboxRow): InboxEntry | null {
    const kind = NOTICE_KINDS.find((known): known is NoticeKind => known === row.kind);
    if (kind === undefined) return null;
    return { id: row.id, kind, at: toIso(row.at), readAt: toIsoOrNull(row.readAt), subject: inbox.subjectOf(row), facts: inbox.factsOf(row) };
  }

  app.route({
    method: ROUTES.listInbox.method,
    url: ROUTES.listInbox.path,
    schema: { querystring: InboxQuery, response: answering({ 200: InboxPage }), tags, summary: 'What I was told, newest first' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { cursor, limit = DEFAULT_PAGE, unread: unreadOnly = false } = request.query;
      const after = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && after === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const { id } = citizenOf(request);
      const rows = await listEntries(db, id, { limit: limit + 1, after, unreadOnly });
      const unread = await countUnread(db, id);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf(last) : null;
      const items = page.map(describe).filter((entry) => entry !== null);
      return reply.header('cache-control', 'private, no-store').send({ items, nextCursor, unread });
    },
  });

  app.route({
    method: ROUTES.readInboxEntry.method,
    url: ROUTES.readInboxEntry.path,
    schema: { params: IdParams, response: answering({ 200: UnreadView }), tags, summary: 'I read this' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id: citizenId } = citizenOf(request);
      if ((await findEntry(db, citizenId, request.params.id)) === null) return sendProblem(request, reply, { code: 'not_found' });
      await markRead(db, citizenId, request.params.id, new Date(clock.nowMs()));
      return reply.header('cache-control', 'private, no-store').send({ unread: await countUnread(db, citizenId) });
    },
  });

  app.route({
    method: ROUTES.readInboxUpTo.method,
    url: ROUTES.readInboxUpTo.path,
    schema: { body: ReadUpToBody, response: answering({ 200: UnreadView }), tags, summary: 'I read this and everything older' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id: citizenId } = citizenOf(request);
      const entry = await findEntry(db, citizenId, request.body.upTo);
      if (entry === null) return sendProblem(request, reply, { code: 'not_found' });
      await markReadUpTo(db, citizenId, entry, new Date(clock.nowMs()));
      return reply.header('cache-control', 'private, no-store').send({ unread: await countUnread(db, citizenId) });
    },
  });
}
