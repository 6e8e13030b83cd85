import type { SandboxState } from '../state';
import type { SandboxDossier } from '../world/model';
import { actOnDossier, type DeskAct, type DeskFault } from './desk-acts';
import { movePost, type MovePost } from './move-post';

export type FilingActResult = { ok: true; dossier: SandboxDossier } | { ok: false; fault: DeskFault | 'no_order' | 'unknown_code' };

/** Plays an act of the official or the postman on a dossier and keeps what becomes of it. */
export function actOnFiling(state: SandboxState, code: string, act: DeskAct | MovePost): FilingActResult {
  const dossier = state.world.find(code);
  if (dossier === null) return { ok: false, fault: 'unknown_code' };
  const result = act.action === 'move_post' ? movePost(state, dossier, act) : actOnDossier(dossier, act, state.world.now());
  if (result.ok) state.world.update(dossier.code, () => result.dossier);
  return result;
}
