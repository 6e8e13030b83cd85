import { buildApp, createState } from './build-app';
import { vnMoment } from './vn-time';

/** A sandbox for tests, with a clock that moves only when told. Not listening: use `inject`. */
export async function createTestApp(start = vnMoment('2026-11-20', '10:15')) {
  let now = start;
  const settings = { clock: () => now, defaultFaults: false, quiet: true, zaloAppSecret: 'test-secret', checkoutKey: 'test-checkout-key', postToken: 'test-post-token', webhookBaseUrl: 'http://127.0.0.1:9', oaSecret: 'test-oa-secret', miniAppApiKey: 'test-api-key', oneStopWebhookSecret: 'test-webhook-secret' };
  const state = createState(settings);
  const app = await buildApp(settings, state);
  return {
    app,
    state,
    passSeconds: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1_000);
    },
    codeShowing: (province: string, words: string): string => {
      const found = state.world.list().find((dossier) => dossier.province === province && dossier.shows?.includes(words) === true);
      if (found === undefined) throw new Error(`no dossier of ${province} shows "${words}"`);
      return found.code;
    },
  };
}
