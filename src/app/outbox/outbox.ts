import type { DeviceStorage } from '../platform/port';
import { idOf, type Letter, type OutboxItem, type OutboxProblem } from './outbox-item';
import { readOutbox, withItem, writeOutbox } from './outbox-storage';

/** Nobody writes more before the first ones are gone. */
const MOST = 20;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

export type SendResult =
  | { kind: 'sent'; id: string }
  /** Stays and goes later by itself. */
  | { kind: 'later'; why: OutboxProblem; maybeThere: boolean }
  /** Stays until the citizen mends it or takes it back. */
  | { kind: 'refused'; why: OutboxProblem };

export interface OutboxParts {
  storage: DeviceStorage;
  newKey(): string;
  /** Sends one; `keep` writes down how far it came before the next step. */
  send(item: OutboxItem, keep: (item: OutboxItem) => Promise<void>): Promise<SendResult>;
  /** It arrived and has this id there, or was taken back: nothing of it needs to stay on the device. */
  onGone(item: OutboxItem, arrivedAs: string | null): Promise<void>;
}

export interface Outbox {
  /** Null before the device was read. */
  items(): readonly OutboxItem[] | null;
  /** The one on its way now. */
  sending(): string | null;
  /** False when what waits is gone once the app closes. */
  isKept(): boolean;
  subscribe(listener: () => void): () => void;
  load(): Promise<void>;
  /** Puts a letter here and sends it at once. False when there is no room. */
  post(letter: Letter, hasFiles: boolean): Promise<SendResult | null>;
  /** Sends everything that waits, one after the other; tells how many arrived. */
  wake(): Promise<number>;
  /** Takes it back; false when it is on its way. `forget` lets go of what belongs to it too, not to go on writing. */
  takeBack(id: string, forget: boolean): Promise<boolean>;
}

/** Letters that were written and have not arrived: kept on the device, each sent until somebody answers for it. */
export function createOutbox({ storage, newKey, send, onGone }: OutboxParts): Outbox {
  let items: readonly OutboxItem[] | null = null;
  let sendingId: string | null = null;
  let isKept = true;
  let turn: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  const listeners = new Set<() => void>();

  const tell = () => {
    for (const listener of listeners) listener();
  };
  /** The device has the last word: it may have been emptied meanwhile. */
  const reload = async (): Promise<readonly OutboxItem[]> => {
    items = await readOutbox(storage);
    tell();
    return items;
  };
  const change = async (alter: (before: readonly OutboxItem[]) => readonly OutboxItem[]): Promise<void> => {
    items = alter(await readOutbox(storage));
    isKept = await writeOutbox(storage, items);
    tell();
  };
  /** One thing at a time: two senders would tread on each other's list. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  async function sendOne(item: OutboxItem): Promise<SendResult> {
    const id = idOf(item);
    let latest = item;
    sendingId = id;
    tell();
    const result = await send(item, (next) => {
      latest = next;
      return change((before) => withItem(before, id, next));
    });
    sendingId = null;
    if (result.kind === 'sent') {
      await change((before) => withItem(before, id, null));
      await onGone(latest, result.id);
    } else if (result.kind === 'later') {
      await change((before) => withItem(before, id, { ...latest, waitsFor: result.why, maybeThere: result.maybeThere }));
    } else {
      await change((before) => withItem(before, id, { ...latest, waitsFor: null, refused: result.why, maybeThere: false }));
    }
    return result;
  }

  const later = () => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void wake();
    }, pauseMs);
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  };

  const wake = (): Promise<number> =>
    inTurn(async () => {
      let arrived = 0;
      for (const item of await reload()) {
        if (item.refused !== null || navigator.onLine === false) continue;
        const result = await sendOne(item);
        if (result.kind === 'sent') arrived += 1;
        if (result.kind === 'later') {
          later();
          return arrived; // the others would wait for the same
        }
      }
      pauseMs = FIRST_PAUSE_MS;
      return arrived;
    });

  return {
    items: () => items,
    sending: () => sendingId,
    isKept: () => isKept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => inTurn(async () => void (await reload())),
    post: (letter, hasFiles) =>
      inTurn(async () => {
        const before = await reload();
        const known = before.find((item) => idOf(item) === letter.body.draftId);
        if (known === undefined && before.length >= MOST) return null;
        const item: OutboxItem = known ?? { letter, key: newKey(), queuedAt: new Date().toISOString(), hasFiles, maybeThere: false, waitsFor: null, refused: null };
        if (known === undefined) await change((now) => [...now, item]);
        if (navigator.onLine === false) return { kind: 'later', why: { code: 'offline', title: '' }, maybeThere: item.maybeThere };
        const result = await sendOne(item);
        if (result.kind === 'later') later();
        return result;
      }),
    wake,
    takeBack(id, forget) {
      if (sendingId === id) return Promise.resolve(false);
      return inTurn(async () => {
        const item = (await reload()).find((one) => idOf(one) === id);
        await change((before) => withItem(before, id, null));
        if (item && forget) await onGone(item, null);
        return true;
      });
    },
  };
}
