/** A file kept on the device, so that it outlives the app. */
export interface KeptFile {
  /** Whose it is: the draft it was chosen for. */
  owner: string;
  paperCode: string;
  name: string;
  type: string;
  /** SHA-256 of the bytes, hex; one owner keeps the same bytes once. */
  sha256: string;
  blob: Blob;
}

export interface BlobBox {
  /** False when this web view cannot keep it, or has no room. */
  put(file: KeptFile): Promise<boolean>;
  list(owner: string): Promise<KeptFile[]>;
  remove(owner: string, sha256: string): Promise<void>;
  clear(): Promise<void>;
}

const NAME = 'mot-cua';
const STORE = 'files';

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });

const isFile = (value: unknown): value is KeptFile =>
  typeof value === 'object' && value !== null && 'blob' in value && value.blob instanceof Blob && 'sha256' in value && typeof value.sha256 === 'string' && 'paperCode' in value && typeof value.paperCode === 'string';

/** Files in the web view's own database, which takes more than texts. Never rejects: what cannot be kept is gone when the app closes. */
export function createBlobBox(): BlobBox {
  const open = async (): Promise<IDBDatabase> => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: ['owner', 'sha256'] });
    return answerOf(request);
  };
  const within = async <Answer, Otherwise>(mode: IDBTransactionMode, otherwise: Otherwise, ask: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer | Otherwise> => {
    try {
      const database = await open();
      try {
        return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
      } finally {
        database.close();
      }
    } catch {
      return otherwise; // private mode, no room, or a web view without it
    }
  };
  return {
    put: async (file) => (await within('readwrite', null, (store) => store.put(file))) !== null,
    async list(owner) {
      const kept = await within<unknown[], unknown[]>('readonly', [], (store) => store.getAll(IDBKeyRange.bound([owner], [owner, []])));
      return kept.filter(isFile);
    },
    remove: async (owner, sha256) => void (await within('readwrite', null, (store) => store.delete([owner, sha256]))),
    clear: async () => void (await within('readwrite', null, (store) => store.clear())),
  };
}
