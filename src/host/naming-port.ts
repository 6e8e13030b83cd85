import { ConfigError, type Config } from '../proxy/config';

/** What is started; a port that is taken, or an address that is not this machine's, becomes a `ConfigError` that names the variable. */
export async function namingPort<T>(port: Extract<keyof Config, `${string}_PORT`>, started: Promise<T>): Promise<T> {
  try {
    return await started;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error) || (error.syscall !== 'listen' && error.syscall !== 'getaddrinfo')) throw error;
    throw new ConfigError(`${error.code === 'EADDRINUSE' || error.code === 'EACCES' ? port : 'HOST'}: ${error.message}`);
  }
}
