/** What may wait in memory while the disk is busy. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** As much of an open file as is needed to write to it. */
export interface TailFile {
  writev(pieces: readonly Buffer[], at: number): Promise<{ bytesWritten: number }>;
}

/** Writes chunks one after the other from a place in a file on. */
export interface TailWriter {
  /** Resolves when the next chunk may come, which is mostly at once. Throws what a write before it threw. */
  take(chunk: Buffer): Promise<void>;
  /** Resolves when everything that was taken is written and nothing is under way. */
  flush(): Promise<void>;
}

/** The next chunks are taken while former ones are written: a write then has as many as came meanwhile. */
export function createTailWriter(file: TailFile, offset: number): TailWriter {
  let at = offset;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let writing: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;
  const fail = (error: unknown): void => void (failure ??= { error });

  async function write(): Promise<void> {
    while (waiting.length > 0 && failure === null) {
      let pieces = waiting;
      waiting = [];
      waitingBytes = 0;
      while (pieces.length > 0) {
        const { bytesWritten } = await file.writev(pieces, at);
        at += bytesWritten;
        pieces = after(pieces, bytesWritten);
      }
    }
  }

  function start(): void {
    writing ??= write()
      .catch(fail)
      .finally(() => void (writing = null));
  }

  async function drain(): Promise<void> {
    while (failure === null && (writing !== null || waiting.length > 0)) {
      start();
      await writing;
    }
    if (failure !== null) throw failure.error;
  }

  return {
    async take(chunk) {
      if (failure !== null) throw failure.error;
      waiting.push(chunk);
      waitingBytes += chunk.length;
      start();
      if (waitingBytes >= MAX_WAITING_BYTES) await drain();
    },
    async flush() {
      await drain();
      if (failure !== null) throw failure.error;
    },
  };
}

/** What is left of the pieces when their first `count` bytes are gone. */
function after(pieces: readonly Buffer[], count: number): Buffer[] {
  const left: Buffer[] = [];
  let skip = count;
  for (const piece of pieces) {
    if (skip < piece.length) left.push(skip === 0 ? piece : piece.subarray(skip));
    skip = Math.max(0, skip - piece.length);
  }
  return left;
}
