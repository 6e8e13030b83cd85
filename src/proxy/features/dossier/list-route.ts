import { FollowedPage, type FollowedDossier } from '../../../contract/schemas/dossier';
import { PageQuery } from '../../../contract/schemas/common';
import { ROUTES } from '../../../contract/routes';
import type { Dossier } from '../../../domain/dossier';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { keyText, type DossierKey } from '../../store/dossier-key';
import type { FollowWithSnapshot } from '../../store/follows';
import type { DossierParts } from './dossier-parts';
import { describeFollow, LIST_FRESH_MS } from './followed-dossier';
import { compareUrgency } from './urgency';

const DEFAULT_PAGE = 20;
/** Old states asked for again behind one list; the next look at the list shows them. */
const MAX_REFRESHES = 10;

interface Line {
  cursor: string;
  item: FollowedDossier;
}

/** The citizen's dossiers with their last known states, most urgent first. No outside system is waited for. */
export function registerListMyDossiers(app: App, parts: DossierParts, onError: (error: unknown) => void): void {
  const { lookUp, snapshots, store, clock } = parts;

  /** The newer of what is in memory and what the store keeps. */
  function stateOf(follow: FollowWithSnapshot): Dossier | null {
    const kept = follow.snapshotSealed === null ? null : snapshots.open(follow, follow.snapshotSealed);
    const remembered = lookUp.peek(follow)?.open() ?? null;
    if (kept === null || remembered === null) return remembered ?? kept;
    return Date.parse(kept.fetchedAt) > Date.parse(remembered.fetchedAt) ? kept : remembered;
  }

  async function refresh(key: DossierKey): Promise<void> {
    const result = await lookUp.find(key);
    if (result.kind === 'found' && !result.stale) await snapshots.keep(key, result.known.open());
  }

  const isOld = (dossier: Dossier | null): boolean => dossier === null || clock.nowMs() - Date.parse(dossier.fetchedAt) > LIST_FRESH_MS;

  app.route({
    method: ROUTES.listMyDossiers.method,
    url: ROUTES.listMyDossiers.path,
    schema: { querystring: PageQuery, response: answering({ 200: FollowedPage }), tags: ['dossier'], summary: 'The dossiers I follow' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const citizen = citizenOf(request);
      const { cursor, limit = DEFAULT_PAGE } = request.query;
      const states = (await store.follows.list(citizen.id)).map((follow) => ({ follow, dossier: stateOf(follow) }));
      const lines: Line[] = states
        .map(({ follow, dossier }) => ({ cursor: Buffer.from(keyText(follow)).toString('base64url'), item: describeFollow(follow, dossier, citizen, parts) }))
        .sort((a, b) => compareUrgency(a.item, b.item));
      for (const { follow } of states.filter(({ dossier }) => isOld(dossier)).slice(0, MAX_REFRESHES)) refresh(follow).catch(onError);

      const start = cursor === undefined ? 0 : lines.findIndex((line) => line.cursor === cursor) + 1;
      if (cursor !== undefined && start === 0) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const page = lines.slice(start, start + limit);
      const nextCursor = start + limit < lines.length ? (page.at(-1)?.cursor ?? null) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: page.map(({ item }) => item), nextCursor });
    },
  });
}
