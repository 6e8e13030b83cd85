import type { DeviceStorage } from './port';

/** A made-up person of the sandbox, offered in a plain browser instead of a Zalo account. */
export interface TestCitizen {
  n: number;
  name: string;
  zaloAccessToken: string;
}

const CHOSEN_KEY = 'test-citizen';

/** Base URL of the sandbox, from the document; null in production, where there are no test citizens. */
export function sandboxUrl(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="mot-cua-sandbox"]')?.content || null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Everybody the sandbox offers; empty without a sandbox. */
export async function listTestCitizens(): Promise<TestCitizen[]> {
  const base = sandboxUrl();
  if (!base) return [];
  const response = await fetch(`${base}/__sandbox/citizens`);
  const body: unknown = await response.json();
  if (!Array.isArray(body)) return [];
  return body.flatMap((item: unknown) =>
    isRecord(item) && typeof item.n === 'number' && typeof item.name === 'string' && typeof item.zaloAccessToken === 'string'
      ? [{ n: item.n, name: item.name, zaloAccessToken: item.zaloAccessToken }]
      : [],
  );
}

/** A fresh single-use phone token; null when the sandbox gives none. */
export const newPhoneToken = (citizen: TestCitizen): Promise<string | null> => newToken(citizen, 'phone-token', 'phoneToken');

/** A fresh single-use location token; null when the sandbox gives none. */
export const newLocationToken = (citizen: TestCitizen): Promise<string | null> => newToken(citizen, 'location-token', 'locationToken');

async function newToken({ n }: TestCitizen, path: string, name: string): Promise<string | null> {
  const response = await fetch(`${sandboxUrl() ?? ''}/__sandbox/citizens/${n}/${path}`, { method: 'POST' });
  const body: unknown = await response.json();
  const token = isRecord(body) ? body[name] : null;
  return typeof token === 'string' && token !== '' ? token : null;
}

/** Who was picked on this device; null for nobody. */
export async function chosenCitizen(storage: DeviceStorage): Promise<TestCitizen | null> {
  const name = await storage.get(CHOSEN_KEY);
  if (name === null) return null;
  return (await listTestCitizens()).find((citizen) => citizen.name === name) ?? null;
}

export async function chooseCitizen(storage: DeviceStorage, name: string | null): Promise<void> {
  await (name === null ? storage.remove(CHOSEN_KEY) : storage.set(CHOSEN_KEY, name));
}
