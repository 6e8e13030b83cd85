import { resolve } from 'node:path';
import { ConfigError, readConfig, type Config } from './proxy/config';
import { ProvinceError } from './proxy/provinces/load-provinces';
import { hostOf } from './proxy/host-of';
import { namingPort } from './host/naming-port';
import { printWelcome } from './host/welcome';

type Stop = () => Promise<void>;

/** Starts what `ROLE` names, last the part a citizen opens first. Returns how to stop it, in the order of stopping. */
async function start(config: Config): Promise<Stop[]> {
  const runs = (role: Config['ROLE']): boolean => config.ROLE === 'all' || config.ROLE === role;
  const host = hostOf(config);
  const sandboxed = config.UPSTREAMS === 'sandbox';
  const sandboxUrl = sandboxed ? (config.SANDBOX_URL ?? `http://localhost:${config.SANDBOX_PORT}`) : null;
  const stops: Stop[] = [];

  if (sandboxed && (config.ROLE === 'sandbox' || (runs('sandbox') && config.SANDBOX_URL === undefined))) {
    const { startSandbox } = await import('./sandbox/start-sandbox');
    const sandbox = await namingPort('SANDBOX_PORT', startSandbox({ port: config.SANDBOX_PORT, host, quiet: true, defaultFaults: true }));
    stops.unshift(() => sandbox.close());
  }
  if (runs('proxy') || config.ROLE === 'worker') {
    const { startProxy } = await import('./proxy/start-proxy');
    const proxy = await namingPort('PROXY_PORT', startProxy({ config, env: process.env, sandboxUrl }));
    stops.unshift(() => proxy.stop());
  }
  if (runs('app')) {
    const { startAppServer } = await import('./host/start-app-server');
    const apiUrl = config.PUBLIC_API_URL ?? `http://localhost:${config.PROXY_PORT}`;
    const app = await namingPort('APP_PORT', startAppServer({ port: config.APP_PORT, host, folder: resolve('www'), miniAppId: config.MINI_APP_ID, apiUrl, sandboxUrl }));
    stops.unshift(() => app.close());
  }
  await printWelcome(config, sandboxUrl);
  return stops;
}

try {
  const stops = await start(readConfig(process.env));
  const stopAll = async (): Promise<void> => {
    for (const stop of stops) await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stopAll());
} catch (error) {
  const told = error instanceof ConfigError || error instanceof ProvinceError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Một Cửa could not start. ${told}\n`);
  process.exit(1);
}
