import { refusalOfFault } from '../../http/fault-refusal';
import { cancelUnsent, changePostalOrder, findPostalOrder, type PostalRow } from '../../store/postal';
import type { PostOutcome } from './order-post';
import type { PostParts } from './post-parts';

const REASON = 'Người dân hủy yêu cầu trong ứng dụng';

/** Takes the newest order of a direction back, unless the post has the papers. Cancelling twice is cancelling once. */
export async function cancelPost({ db, post, provinces }: PostParts, rows: PostalRow[], direction: PostalRow['direction']): Promise<PostOutcome> {
  const row = rows.find((each) => each.direction === direction);
  if (row === undefined) return { ok: false, refusal: { code: 'not_found' } };
  const again = async (): Promise<PostOutcome> => ({ ok: true, row: (await findPostalOrder(db, row.id)) ?? row });
  if (row.state === 'cancelled' || (await cancelUnsent(db, row.id))) return again();
  // On its way to the post this very moment: whether it arrives is not known yet.
  if (row.state === 'ordering') return { ok: false, refusal: { code: 'conflict', retryAfterSeconds: 30 } };
  if (row.state !== 'ordered' || row.trackingNumber === null || post === null) return { ok: false, refusal: { code: 'filing_closed' } };
  const answer = await post.cancelOrder(row.trackingNumber, REASON);
  if (!answer.ok) return { ok: false, refusal: refusalOfFault(answer.fault, provinces.get(row.provinceId)?.public.hotline ?? '') };
  if (answer.value.kind === 'refused') {
    // An earlier try may have done it, its answer lost.
    const tracked = await post.track(row.trackingNumber);
    if (!tracked.ok || tracked.value?.state !== 'cancelled') return { ok: false, refusal: { code: 'filing_closed' } };
  }
  await changePostalOrder(db, row.id, ['ordered'], { state: 'cancelled' });
  return again();
}
