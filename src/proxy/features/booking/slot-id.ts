const SLOT = /^(20\d\d-\d\d-\d\d)\.([A-Za-z0-9_-]{1,50})$/;

/** A slot on the wire: its day and the system's own id. */
export const wireSlotId = (day: string, id: string): string => `${day}.${id}`;

/** Null for what `wireSlotId` did not make. */
export function readSlotId(slotId: string): { day: string; id: string } | null {
  const [, day, id] = SLOT.exec(slotId) ?? [];
  return day === undefined || id === undefined ? null : { day, id };
}
