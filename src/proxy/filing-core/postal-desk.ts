import { randomUUID } from 'node:crypto';
import type { PostalBody, PostalView } from '../../contract/schemas/post';
import { toIsoOrNull } from '../../domain/time';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { createSingleFlight } from '../single-flight';
import type { Database } from '../store/database';
import { changePostalOrder, findPostalOrder, keepPostalOrder, postalOrdersOfFiling, type PostalRow } from '../store/postal';
import type { PostService } from '../upstream/filing-ports';
import type { PostalBox } from './postal-box';

/** Whoever looks gets what is known after this long; what the post says later is kept for the next one. */
const PATIENCE_MS = 2_000;
const ON_ITS_WAY: PostalRow['state'][] = ['ordered', 'collecting', 'on_the_way'];

/** Orders to the post and what is known of them. */
export interface PostalDesk {
  /** In the transaction that keeps the filing; they are placed once it has a dossier code. */
  keep(tx: Database, filing: { id: string; citizenId: string; provinceId: string }, orders: PostalBody[]): Promise<void>;
  /** Newest first, asked of the post when the last answer is too old. */
  viewsOf(filing: { id: string }): Promise<PostalView[]>;
  viewsOfRows(rows: PostalRow[]): Promise<PostalView[]>;
}

interface DeskParts {
  db: Database;
  post: PostService | null;
  box: PostalBox;
  clock: Clock;
  config: Pick<Config, 'POST_FRESH_SECONDS'>;
  onError(error: unknown): void;
}

export function createPostalDesk({ db, post, box, clock, config, onError }: DeskParts): PostalDesk {
  const once = createSingleFlight<unknown>();

  async function track(service: PostService, row: PostalRow, trackingNumber: string): Promise<void> {
    const answer = await service.track(trackingNumber);
    if (!answer.ok || answer.value === null) return;
    const { state, steps } = answer.value;
    await changePostalOrder(db, row.id, ON_ITS_WAY, { state, stepsSealed: box.sealSteps(row.id, steps), fetchedAt: new Date(clock.nowMs()) });
  }

  async function refreshed(row: PostalRow): Promise<PostalRow> {
    const { trackingNumber, fetchedAt } = row;
    const isFresh = fetchedAt !== null && clock.nowMs() - fetchedAt.getTime() < config.POST_FRESH_SECONDS * 1000;
    if (post === null || trackingNumber === null || isFresh || !ON_ITS_WAY.includes(row.state)) return row;
    const tracking = once(row.id, () => track(post, row, trackingNumber).catch(onError)).result;
    await Promise.race([tracking, clock.wait(PATIENCE_MS)]);
    return (await findPostalOrder(db, row.id)) ?? row;
  }

  const viewsOfRows = async (rows: PostalRow[]): Promise<PostalView[]> => (await Promise.all(rows.map(refreshed))).map((row) => postalViewOf(row, box));
  return {
    async keep(tx, { id: filingId, citizenId, provinceId }, orders) {
      for (const body of orders) {
        const id = randomUUID();
        const contentSealed = box.sealContent(id, { body, agencyName: null });
        await keepPostalOrder(tx, { id, filingId, citizenId, provinceId, dossierCode: null, direction: body.direction, contentSealed, estimateVnd: null, promisedDays: null, createdAt: new Date(clock.nowMs()) });
      }
    },
    viewsOf: async ({ id }) => viewsOfRows(await postalOrdersOfFiling(db, id)),
    viewsOfRows,
  };
}

/** An order as its citizen sees it. It can be taken back until somebody has fetched the papers. */
export function postalViewOf(row: PostalRow, box: PostalBox): PostalView {
  const { id, direction, state, trackingNumber, estimateVnd, promisedDays, attempts, fetchedAt } = row;
  const cancellable = state === 'ordered' || (state === 'ordering' && attempts === 0);
  return { id, direction, state, trackingNumber, estimateVnd, promisedDays, cancellable, steps: box.openSteps(row), fetchedAt: toIsoOrNull(fetchedAt) };
}
