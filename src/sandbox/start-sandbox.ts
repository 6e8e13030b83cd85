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
    zaloAppSecret: options.zaloAppSecret ?? process.env['ZALO_APP_SECRET'] ?? 'sandbox-app-secret',
  });
  const url = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  return { url, close: () => app.close() };
}
