import { accessSync, constants, mkdirSync } from 'node:fs';
import { ConfigError } from './config';

/** Makes `DATA_DIR` where it is not there. Throws `ConfigError` when nothing can be kept in it. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigError(`DATA_DIR: ${error instanceof Error ? error.message : String(error)}`);
  }
}
