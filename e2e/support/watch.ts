import type { BrowserContext, ConsoleMessage } from '@playwright/test';
import type { World } from './world';

/** What went on behind the screen while a test ran. */
export interface Watch {
  /** Errors in the console and errors nobody caught. */
  errors: string[];
  /** Requests to a host that is neither ours nor Zalo's. */
  foreignRequests: string[];
  /** Everything sent to the proxy: method, URL and body. */
  sentToProxy: string[];
  /** The test makes requests fail on purpose: what the browser itself prints about that is not an error of the app. */
  allowFailedRequests(): void;
}

const ZALO_HOSTS = new Set(['h5.zalo.me', 'graph.zalo.me', 'payment-mini.zalo.me']);

const isFailedRequest = (message: ConsoleMessage): boolean => /^(?:Failed to load resource|TypeError: Failed to fetch dynamically imported module)/.test(message.text());

/** Listens to every page of the context, from now on. */
export function watchContext(context: BrowserContext, world: World): Watch {
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const sentToProxy: string[] = [];
  let failuresAllowed = false;
  const own = new Set([world.browserUrl, world.zaloUrl, world.proxyUrl, world.sandbox.url].map((url) => new URL(url).host));

  context.on('console', (message) => {
    if (message.type() !== 'error' || (failuresAllowed && isFailedRequest(message))) return;
    errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (event) => errors.push(String(event.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    if (url.host === new URL(world.proxyUrl).host) sentToProxy.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    if (!own.has(url.host) && !ZALO_HOSTS.has(url.hostname)) foreignRequests.push(request.url());
  });
  return { errors, foreignRequests, sentToProxy, allowFailedRequests: () => { failuresAllowed = true; } };
}
