import type { PreviousUpload, UrlStorage } from 'tus-js-client';
import { isRecord } from '../api/shapes';
import type { DeviceStorage } from '../platform/port';

const KEY = 'uploads';
/** More have long been finished or forgotten by the server. */
const MOST = 40;

interface Begun {
  fingerprint: string;
  uploadUrl: string;
  size: number;
  creationTime: string;
}

const isBegun = (value: unknown): value is Begun => isRecord(value) && typeof value.fingerprint === 'string' && typeof value.uploadUrl === 'string' && typeof value.size === 'number' && typeof value.creationTime === 'string';

/** Where begun uploads go on, kept on the device: after the app was killed, the same bytes continue where they stopped. */
export function createUploadStorage(storage: DeviceStorage): UrlStorage {
  const read = async (): Promise<Begun[]> => {
    try {
      const kept: unknown = JSON.parse((await storage.get(KEY)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isBegun) : [];
    } catch {
      return []; // written by another version
    }
  };
  const write = async (begun: readonly Begun[]): Promise<void> => void (await storage.set(KEY, JSON.stringify(begun.slice(0, MOST))));
  const toPrevious = ({ fingerprint, uploadUrl, size, creationTime }: Begun): PreviousUpload => ({ size, metadata: {}, creationTime, urlStorageKey: fingerprint, uploadUrl, parallelUploadUrls: null });

  return {
    findAllUploads: async () => (await read()).map(toPrevious),
    findUploadsByFingerprint: async (fingerprint) => (await read()).filter((begun) => begun.fingerprint === fingerprint).map(toPrevious),
    removeUpload: async (key) => write((await read()).filter(({ fingerprint }) => fingerprint !== key)),
    async addUpload(fingerprint, { uploadUrl, size, creationTime }) {
      const others = (await read()).filter((begun) => begun.fingerprint !== fingerprint);
      if (uploadUrl !== null) await write([{ fingerprint, uploadUrl, size: size ?? 0, creationTime }, ...others]);
      return fingerprint;
    },
  };
}
