import type { FilingBody } from '../../../contract/schemas/filing';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';

/** Whether the ways chosen go together and the procedure allows them (QĐ 45/2016/QĐ-TTg Đ.5): a result by post needs an order home, and only then is there one. */
export function isPostPossible({ resultWay, post }: Pick<FilingBody, 'resultWay' | 'post'>, offered: ProcedureDetail['post'], postAllowed: boolean): boolean {
  const directions = post.map(({ direction }) => direction);
  const wantsDeliver = directions.includes('deliver');
  if (new Set(directions).size !== directions.length || wantsDeliver !== (resultWay === 'post')) return false;
  if (directions.length === 0) return true;
  return postAllowed && (!directions.includes('collect') || offered.collect) && (!wantsDeliver || offered.deliver);
}
