import { done, refused, settleWithin, textOf, type Outcome } from './outcome';
import type { Platform } from './port';
import { chosenCitizen, newLocationToken, sandboxUrl } from './test-citizens';
import { refusalOf } from './zalo-errors';

/** The citizen reads a permission sheet. */
const ASKING_MS = 120_000;

/** True where the phone can be asked where it is: in Zalo, or in a browser beside the sandbox. */
export function canLocate(kind: Platform['kind']): boolean {
  return kind === 'zalo' || sandboxUrl() !== null;
}

/** Asks the host where the phone is. The token is single use and lives two minutes; only the proxy can read the place in it. Call it from a tap. */
export function requestLocationToken({ kind, storage }: Pick<Platform, 'kind' | 'storage'>): Promise<Outcome<string>> {
  if (!canLocate(kind)) return Promise.resolve(refused('unsupported'));
  return settleWithin(
    async () => {
      const token = kind === 'zalo' ? await fromZalo() : await fromSandbox(storage);
      return token ? done(token) : refused('failed');
    },
    ASKING_MS,
    refusalOf,
  );
}

async function fromZalo(): Promise<string> {
  const { getLocation } = await import('./zalo-location');
  return textOf((await getLocation()).token);
}

async function fromSandbox(storage: Platform['storage']): Promise<string | null> {
  const citizen = await chosenCitizen(storage);
  return citizen && newLocationToken(citizen);
}
