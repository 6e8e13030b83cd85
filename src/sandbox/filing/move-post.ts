import { Type, type Static } from 'typebox';
import type { SandboxState } from '../state';
import { withOrder } from '../systems/vnpost/post-store';
import type { SandboxDossier } from '../world/model';

/** The postman goes a step on with an order of the dossier; the first unfinished one unless it is named. */
export const MovePost = Type.Object({ action: Type.Literal('move_post'), itemCode: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false });
export type MovePost = Static<typeof MovePost>;

export type MovePostResult = { ok: true; dossier: SandboxDossier } | { ok: false; fault: 'no_order' };

/** Moves the order; the dossier shows its new state. */
export function movePost({ post, clock }: SandboxState, dossier: SandboxDossier, { itemCode }: MovePost): MovePostResult {
  const order = post.ofDossier(dossier.code).find((candidate) => (itemCode === undefined ? candidate.state < 3 : candidate.itemCode === itemCode));
  const moved = order === undefined ? null : post.move(order.itemCode, clock());
  if (moved === null) return { ok: false, fault: 'no_order' };
  return { ok: true, dossier: withOrder(dossier, moved) };
}
