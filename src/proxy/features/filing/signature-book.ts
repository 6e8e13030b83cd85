import { LRUCache } from 'lru-cache';
import type { Clock } from '../../clock';
import { createSingleFlight } from '../../single-flight';
import type { FilingPortal } from '../../upstream/filing-ports';

type SignatureState = NonNullable<Extract<Awaited<ReturnType<FilingPortal['fetchResult']>>, { ok: true }>['value']>['signature'];

/** Whoever looks gets `unknown` after this long; what the portal says later is kept for the next one. */
const PATIENCE_MS = 2_500;
const MOST = 5_000;

export type SignatureOf = (provinceId: string, code: string, fileId: string) => Promise<SignatureState>;

/** What the check of a result's signature said, for portals that tell it only with the file itself. Kept while the process lives: a signed file does not change. */
export function createSignatureBook({ portals, clock, onError }: { portals: ReadonlyMap<string, FilingPortal>; clock: Clock; onError(error: unknown): void }): SignatureOf {
  const known = new LRUCache<string, SignatureState>({ max: MOST });
  const once = createSingleFlight<SignatureState>();

  async function ask(portal: FilingPortal, id: string, code: string, fileId: string): Promise<SignatureState> {
    const fetched = await portal.fetchResult(code, fileId);
    if (!fetched.ok || fetched.value === null) return 'unknown';
    known.set(id, fetched.value.signature);
    return fetched.value.signature;
  }

  return async (provinceId, code, fileId) => {
    const id = JSON.stringify([provinceId, code, fileId]);
    const portal = portals.get(provinceId);
    if (portal === undefined) return 'unknown';
    const before = known.get(id);
    if (before !== undefined) return before;
    const asking = once(id, () => ask(portal, id, code, fileId)).result.catch((error: unknown) => onError(error));
    return (await Promise.race([asking, clock.wait(PATIENCE_MS)])) ?? 'unknown';
  };
}
