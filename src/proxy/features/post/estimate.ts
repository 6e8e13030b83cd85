import { LRUCache } from 'lru-cache';
import type { PostalBody, PostalEstimate } from '../../../contract/schemas/post';
import type { PostParts } from './post-parts';

/** Papers in an envelope; the post weighs again. */
const WEIGHT_GRAMS = 200;
const KEPT_MS = 3_600_000;
const PATIENCE_MS = 2_500;
const UNKNOWN: PostalEstimate = { estimateVnd: null, promisedDays: null };

/** What the post would ask between a citizen's province and the agency's; unknown when it does not say so in time, which keeps nobody from ordering. */
export function createEstimate({ post, provinces, clock, onError }: Pick<PostParts, 'post' | 'provinces' | 'clock' | 'onError'>) {
  const kept = new LRUCache<string, PostalEstimate>({ max: 5000 });
  const keptAtMs = new LRUCache<string, number>({ max: 5000 });

  return async (provinceId: string, direction: PostalBody['direction'], citizenProvince: string): Promise<PostalEstimate> => {
    const province = provinces.get(provinceId);
    if (post === null || province === null) return UNKNOWN;
    const agencyProvince = province.filing.agencies.province.province;
    const [senderProvince, receiverProvince] = direction === 'collect' ? [citizenProvince, agencyProvince] : [agencyProvince, citizenProvince];
    const route = `${senderProvince}>${receiverProvince}`;
    const known = kept.get(route);
    if (known !== undefined && clock.nowMs() - (keptAtMs.get(route) ?? 0) < KEPT_MS) return known;
    const asking = post.estimate({ senderProvince, receiverProvince, weightGrams: WEIGHT_GRAMS }).catch((error: unknown) => onError(error));
    const answer = await Promise.race([asking, clock.wait(PATIENCE_MS)]);
    if (answer === undefined || !answer.ok) return known ?? UNKNOWN;
    kept.set(route, answer.value);
    keptAtMs.set(route, clock.nowMs());
    return answer.value;
  };
}
