import { ConfigError } from '../config';
import type { ConnectOptions } from './connect-options';

/** A secret by its variable's name; in the sandbox what that accepts, when none is set. Throws `ConfigError` naming what a real system needs. */
export function secretOf({ env, sandboxUrl }: Pick<ConnectOptions, 'env' | 'sandboxUrl'>, name: string, inSandbox: string): string {
  const value = env[name] || (sandboxUrl === null ? null : inSandbox);
  if (value === null) throw new ConfigError(`${name}: not set, and required with UPSTREAMS=live`);
  return value;
}
