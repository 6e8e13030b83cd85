import type { PostalBody, PostalView } from '../../../contract/schemas/post';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { StatusGroupView } from '../../../contract/schemas/dossier';
import { neededPapers, type FilingSituation } from '../../../domain/needed-papers';

export type Direction = PostalBody['direction'];

const isOpen = ({ state }: PostalView): boolean => state !== 'cancelled' && state !== 'failed';

/** What may still be asked of the post: as the procedure allows (QĐ 45/2016/QĐ-TTg Đ.5), once each, while it still makes sense. `group` null: not known. */
export function openDirections(allowed: ProcedureDetail['post'], orders: readonly PostalView[], group: StatusGroupView | null): Direction[] {
  if (group === 'returned' || group === 'refused' || group === 'withdrawn' || group === 'stopped') return [];
  const isFree = (direction: Direction) => !orders.some((order) => order.direction === direction && isOpen(order));
  return [
    ...(allowed.collect && group !== 'done' && isFree('collect') ? (['collect'] as const) : []),
    ...(allowed.deliver && isFree('deliver') ? (['deliver'] as const) : []),
  ];
}

/** What goes by post, by name: originals and copies on paper one way, those of one's own case where that is known; the result the other. */
export function postedNames({ papers, results }: Pick<ProcedureDetail, 'papers' | 'results'>, direction: Direction, situation: FilingSituation | null): string[] {
  const own = situation === null ? papers.filter(({ takenFrom }) => takenFrom === null) : neededPapers(papers, situation);
  const names = direction === 'collect' ? own.filter(({ originals, copies }) => originals + copies > 0).map(({ name }) => name) : results.map(({ name }) => name);
  return names.map((name) => name.slice(0, 200)).slice(0, 40);
}
