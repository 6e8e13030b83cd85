import { buildApp } from './build-app';

export interface SandboxOptions {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  clock?: () => Date;
  quiet?: boolean;
  /** Behave like real systems on an ordinary day: slow, and now and then failing. */
  defaultFaults?: boolean;
  /** Secret of the Zalo app; `ZALO_APP_SECRET` or `sandbox-app-secret` when absent. */
  zaloAppSecret?: string;
  /** Private key of Zalo Checkout; `ZALO_CHECKOUT_KEY` or `sandbox-checkout-key` when absent. */
  checkoutKey?: string;
  /** Token of the post's connector; `VNPOST_TOKEN` or `sandbox-post-token` when absent. */
  postToken?: string;
  /** Where webhooks and the news of payments are sent; `WEBHOOK_BASE_URL` or the proxy on `PROXY_PORT` when absent. */
  webhookBaseUrl?: string;
}

export interface RunningSandbox {
  /** Base URL without a slash at the end, e.g. `http://127.0.0.1:8090`. */
  url: string;
  close(): Promise<void>;
}

/** Starts the sandbox, by default for this machine only. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const app = await buildApp({
    clock: options.clock ?? (() => new Date()),
    defaultFaults: options.defaultFaults ?? false,
    quiet: options.quiet ?? false,
    zaloAppSecret: options.zaloAppSecret ?? (process.env['ZALO_APP_SECRET'] || 'sandbox-app-secret'),
    checkoutKey: options.checkoutKey ?? (process.env['ZALO_CHECKOUT_KEY'] || 'sandbox-checkout-key'),
    postToken: options.postToken ?? (process.env['VNPOST_TOKEN'] || 'sandbox-post-token'),
    webhookBaseUrl: options.webhookBaseUrl ?? (process.env['WEBHOOK_BASE_URL'] || `http://localhost:${process.env['PROXY_PORT'] || 8080}/api/v1/webhooks`),
    oaSecret: 'sandbox-oa-secret',
    miniAppApiKey: 'sandbox-api-key',
    oneStopWebhookSecret: 'sandbox-webhook-secret',
  });
  const url = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return { url, close: () => app.close() };
}
