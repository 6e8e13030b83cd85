import type { UploadLimits } from '../../contract/schemas/procedure';
import type { ApiError } from '../api/api-error';
import { faultOfRefusal } from './fault-of-refusal';
import type { Prepared, PreparedFile } from './prepare-file';
import type { SendEvents, Sending } from './send-file';
import type { FileFault, UploadItem, UploadPhase } from './upload-item';
import { newId } from '../state/new-id';

export interface UploadParts {
  limits: UploadLimits;
  prepare(file: File): Promise<Prepared>;
  send(file: PreparedFile, paperCode: string, events: SendEvents): Sending;
  /** The draft must be on the server before its papers; why that is not possible now, or null. */
  ready(): Promise<ApiError | null>;
  /** What the server has already, of one paper and of the whole draft. */
  held(paperCode: string): { files: number; totalBytes: number };
  /** A file arrived; the server calls it `paperId`. */
  onSent(paperId: string): void;
  /** The server was told to throw away what it has of a file. */
  onForgotten?: (() => void) | undefined;
  /** A file is ready to go and only in memory; whoever wants it to outlive the app keeps it now. */
  onPrepared?: ((paperCode: string, file: PreparedFile) => void) | undefined;
  /** It arrived, was taken away or turned away: nobody needs to keep it any more. */
  onDone?: ((file: PreparedFile) => void) | undefined;
}

export interface Uploads {
  items(): readonly UploadItem[];
  subscribe(listener: () => void): () => void;
  add(paperCode: string, files: readonly File[]): void;
  /** Files that were got ready before the app was closed. */
  addPrepared(paperCode: string, files: readonly PreparedFile[]): void;
  pause(id: string): void;
  /** Goes on after a pause, or tries again after a failure. */
  resume(id: string): void;
  remove(id: string): void;
  /** The network is back. */
  wake(): void;
  /** After `stop`; a new one need not be started. */
  start(): void;
  /** Stops everything; what was begun goes on when the same file is chosen again. */
  stop(): void;
}

/** A network that came back is not always announced, and a proxy that did never is. */
const AGAIN_MS = 30_000;

/** Without an answer it goes on by itself when the network is back; what the server says is for the citizen to read. */
const stopped = (error: ApiError): UploadPhase => (error.status === 0 ? { kind: 'waiting' } : { kind: 'failed', error });

/** Files on their way, one at a time: on a weak network one whole file is worth more than three halves. */
export function createUploads({ limits, prepare, send, ready, held, onSent, onForgotten, onPrepared, onDone }: UploadParts): Uploads {
  let items: readonly UploadItem[] = [];
  let running: { id: string; sending: Sending | null } | null = null;
  const prepared = new Map<string, PreparedFile>();
  /** The last try of each: what the server has of a file that was paused or cut must be forgotten with it, or it holds up the filing unseen. */
  const begun = new Map<string, Sending>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const listeners = new Set<() => void>();

  const put = (next: readonly UploadItem[]) => {
    items = next;
    for (const listener of listeners) listener();
  };
  const update = (id: string, part: Partial<UploadItem>) => put(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const phase = (id: string, next: UploadPhase) => update(id, { phase: next });
  const find = (id: string) => items.find((item) => item.id === id);
  const letGo = (id: string) => {
    const file = prepared.get(id);
    if (file) onDone?.(file);
  };
  const drop = (id: string) => {
    letGo(id);
    prepared.delete(id);
    begun.delete(id);
    put(items.filter((item) => item.id !== id));
  };

  /** Why this file is not even sent; null when it is. */
  function faultBeforeSending(item: UploadItem, file: PreparedFile): FileFault | null {
    const others = items.filter(({ id, phase: { kind } }) => id !== item.id && kind !== 'turned_away' && kind !== 'preparing');
    if (others.some(({ id, paperCode }) => paperCode === item.paperCode && prepared.get(id)?.sha256 === file.sha256)) return 'duplicate';
    const { files, totalBytes } = held(item.paperCode);
    if (files + others.filter(({ paperCode }) => paperCode === item.paperCode).length >= limits.maxFilesPerPaper) return 'too_many';
    return totalBytes + others.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) + file.blob.size > limits.maxTotalBytes ? 'total' : null;
  }

  async function take(item: UploadItem, chosen: File): Promise<void> {
    const result = await prepare(chosen);
    const waiting = find(item.id);
    if (!waiting) return; // taken away meanwhile
    if (!result.ok) return update(item.id, { sizeBytes: result.sizeBytes, phase: { kind: 'turned_away', fault: result.fault } });
    const fault = faultBeforeSending(waiting, result.file);
    update(item.id, { fileName: result.file.name, sizeBytes: result.file.blob.size, phase: fault ? { kind: 'turned_away', fault } : { kind: 'queued' } });
    if (fault) return;
    prepared.set(item.id, result.file);
    onPrepared?.(item.paperCode, result.file);
    if (!isStopped || onPrepared === undefined) void next(); // else who keeps it goes on with it
  }

  async function next(): Promise<void> {
    const item = running === null ? items.find((one) => one.phase.kind === 'queued') : undefined;
    const file = item && prepared.get(item.id);
    if (!item || !file) return;
    running = { id: item.id, sending: null };
    phase(item.id, { kind: 'sending' });
    const hindrance = await ready();
    if (running?.id !== item.id) return; // paused or removed meanwhile
    if (hindrance) return leave(item.id, stopped(hindrance));
    const sending = send(file, item.paperCode, {
      onProgress: (sentBytes) => update(item.id, { sentBytes }),
      onSent(paperId) {
        running = null;
        drop(item.id);
        onSent(paperId);
        void next();
      },
      onError(error) {
        const fault = faultOfRefusal(error);
        leave(item.id, fault ? { kind: 'turned_away', fault } : stopped(error));
      },
    });
    running.sending = sending;
    begun.set(item.id, sending);
  }

  function leave(id: string, to: UploadPhase): void {
    if (running?.id === id) running = null;
    if (to.kind === 'turned_away') {
      letGo(id);
      begun.delete(id); // the server has done with it
    }
    if (to.kind === 'waiting') timer ??= setTimeout(wake, AGAIN_MS);
    phase(id, to);
    void next();
  }

  function wake(): void {
    clearTimeout(timer);
    timer = undefined;
    put(items.map((item) => (item.phase.kind === 'waiting' ? { ...item, phase: { kind: 'queued' } } : item)));
    void next();
  }

  const interrupt = (id: string) => {
    if (running?.id !== id) return;
    void running.sending?.stop(false);
    running = null;
  };

  return {
    items: () => items,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(paperCode, files) {
      const news = files.map((file) => ({ file, item: { id: newId(), paperCode, fileName: file.name, sizeBytes: file.size, sentBytes: 0, phase: { kind: 'preparing' } } satisfies UploadItem }));
      put([...items, ...news.map(({ item }) => item)]);
      // One after the other: two large pictures at once are too much for a small phone.
      void news.reduce((before, { item, file }) => before.then(() => take(item, file)), Promise.resolve());
    },
    addPrepared(paperCode, files) {
      for (const file of files) {
        const item = { id: newId(), paperCode, fileName: file.name, sizeBytes: file.blob.size, sentBytes: 0, phase: { kind: 'queued' } } satisfies UploadItem;
        prepared.set(item.id, file);
        put([...items, item]);
      }
      void next();
    },
    pause(id) {
      interrupt(id);
      phase(id, { kind: 'paused' });
      void next();
    },
    resume(id) {
      if (prepared.has(id)) phase(id, { kind: 'queued' });
      void next();
    },
    remove(id) {
      void begun.get(id)?.stop(true).then(onForgotten);
      if (running?.id === id) running = null;
      drop(id);
      void next();
    },
    wake,
    start() {
      isStopped = false;
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      timer = undefined;
      if (running) interrupt(running.id);
    },
  };
}
