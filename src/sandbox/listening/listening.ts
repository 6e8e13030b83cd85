import { createTokenStore, type TokenStore } from '../systems/token-store';
import { seedLetters } from './letter-seeds';
import { createLetterStore, type LetterStore } from './letter-store';

export interface Listening {
  letters: LetterStore;
  /** Log-ins of the portals. */
  sessions: TokenStore;
  /** Keeps the name and size of a file and answers its id; its bytes are looked at by nobody here. */
  addFile(file: { name: string; contentType: string; bytes: Buffer }): string;
  findFile(id: string): KeptFile | null;
  reset(): void;
}

interface KeptFile {
  name: string;
  contentType: string;
  sizeBytes: number;
}

const MAX_FILES = 20_000;
const SESSION_SECONDS = 1_800;

/** Petitions and questions of all provinces, with their seeds. */
export function createListening(clock: () => Date): Listening {
  const letters = createLetterStore();
  const files = new Map<string, KeptFile>();
  let count = 0;
  seedLetters(letters, clock());
  return {
    letters,
    sessions: createTokenStore(SESSION_SECONDS, clock),
    addFile({ name, contentType, bytes }) {
      count += 1;
      const id = `tep-${count}`;
      if (files.size < MAX_FILES) files.set(id, { name: name.slice(0, 200), contentType, sizeBytes: bytes.length });
      return id;
    },
    findFile: (id) => files.get(id) ?? null,
    reset() {
      letters.clear();
      files.clear();
      seedLetters(letters, clock());
    },
  };
}
