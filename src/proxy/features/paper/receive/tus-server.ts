import { Server, Upload, type Locker } from '@tus/server';
import { UPLOADS_PATH } from '../../../../contract/routes';
import { openFileName } from '../../../filing-core/paper-names';
import type { PaperRow } from '../../../store/papers';
import type { PaperParts } from '../paper-parts';
import { IncomingStore } from './incoming-store';
import type { RunningHashes } from './running-hashes';

export interface TusParts extends PaperParts {
  hashes: RunningHashes;
  locker: Locker;
  /** Called when the last byte of an upload is on disk. */
  onReceived(id: string): Promise<void>;
}

/** The tus 1.0 protocol, as the library has it. Who may ask, and for what, was settled before: `row` is what a POST begins, or what others are about. */
export interface Tus {
  answer(request: Request, row: PaperRow): Promise<Response>;
}

const DRAIN_MS = 1500;

export function createTus(parts: TusParts): Tus {
  const { store, files, secrets, hashes, locker, log, onReceived } = parts;
  const ids = new WeakMap<object, string>();
  const bugs = new WeakMap<object, Error>();
  /** Rows as the route has just read them. One that is old by the time the lock is had has no file in `incoming` any more. */
  const atHand = new Map<string, PaperRow>();
  const facts = {
    async get(id: string): Promise<Upload | undefined> {
      const row = atHand.get(id) ?? (await store.papers.find(id));
      return row?.state === 'receiving' ? uploadOf(row) : undefined;
    },
  };

  function uploadOf(row: PaperRow): Upload {
    const { id, draftId, paperCode, fileType, sha256, sizeBytes, createdAt } = row;
    return new Upload({ id, size: sizeBytes, offset: 0, creation_date: createdAt.toISOString(), metadata: { draftId, paperCode, fileName: openFileName(secrets, row), fileType, sha256 } });
  }

  const server = new Server({
    path: UPLOADS_PATH,
    datastore: new IncomingStore(files.folderOf('incoming'), facts, hashes),
    locker,
    lockDrainTimeout: DRAIN_MS,
    relativeLocation: true,
    namingFunction(request) {
      const id = ids.get(request);
      if (id === undefined) throw new Error('an upload has an id before it begins');
      return id;
    },
    onUploadFinish(_request, upload) {
      // The bytes are on disk: whatever becomes of this, they are found there.
      onReceived(upload.id).catch((error: unknown) => log.error({ err: error }, 'a paper waits for the next look at what was left unchecked'));
      return Promise.resolve({});
    },
    onResponseError(request, error) {
      if (error instanceof Error && !('status_code' in error)) bugs.set(request, error);
      return undefined;
    },
  });

  return {
    async answer(request, row) {
      ids.set(request, row.id);
      atHand.set(row.id, row);
      const response = await server.handleWeb(request).finally(() => atHand.delete(row.id));
      const bug = bugs.get(request);
      if (bug !== undefined) throw bug;
      return response;
    },
  };
}
