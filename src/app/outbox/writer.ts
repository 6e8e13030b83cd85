import type { Writer } from '../../contract/schemas/petition';
import { isRecord } from '../api/shapes';
import type { DeviceStorage } from '../platform/port';

/** Where the device keeps who writes, for those who asked it to. */
export const WRITER_KEY = 'writer';

/** Who writes, as it stands in the fields. */
export type WriterFields = Required<Writer>;

export const NO_WRITER: WriterFields = { name: '', address: '', phone: '', email: '' };

export const isWriterFields = (value: unknown): value is WriterFields => isRecord(value) && ['name', 'address', 'phone', 'email'].every((part) => typeof value[part] === 'string');

/** Who wrote the last time on this device and wanted to be remembered; null for nobody. */
export async function readWriter(storage: DeviceStorage): Promise<WriterFields | null> {
  try {
    const kept: unknown = JSON.parse((await storage.get(WRITER_KEY)) ?? 'null');
    return isWriterFields(kept) ? kept : null;
  } catch {
    return null; // written by another version
  }
}

/** Null forgets. */
export function keepWriter(storage: DeviceStorage, writer: WriterFields | null): Promise<unknown> {
  return writer === null ? storage.remove(WRITER_KEY) : storage.set(WRITER_KEY, JSON.stringify(writer));
}
