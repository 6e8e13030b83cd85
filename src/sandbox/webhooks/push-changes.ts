import type { SandboxState } from '../state';
import { composeChange } from './compose';
import { postWebhook } from './post-webhook';

/** Lets every one-stop that pushes tell of its dossiers' moves, after the fact and without anyone waiting for it. */
export function pushChanges(state: SandboxState): void {
  state.world.onMove((dossier) => {
    if (state.telling.webhooks.pushing().includes(dossier.province)) void postWebhook(state, composeChange(state, dossier));
  });
}
