import type { App } from '../../http/app';
import { registerOneStopWebhook } from './onestop-route';
import { takeRawBodies } from '../../http/raw-body';
import type { WebhookParts } from './webhook-parts';
import { registerZaloWebhooks } from './zalo-routes';

/** Everything that others tell of their own accord, save payments. */
export async function registerWebhooks(app: App, parts: WebhookParts): Promise<void> {
  await app.register((scope: App, _options, done) => {
    takeRawBodies(scope);
    registerZaloWebhooks(scope, parts);
    registerOneStopWebhook(scope, parts);
    done();
  });
}
