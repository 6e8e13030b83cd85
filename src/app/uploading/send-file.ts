import { Upload, type DetailedError, type UrlStorage } from 'tus-js-client';
import type { ApiError } from '../api/api-error';
import { noAnswer, readProblem } from '../api/read-problem';
import type { PreparedFile } from './prepare-file';

/** Small enough that a pause or a cut costs little on a slow network. */
const CHUNK_BYTES = 1024 * 1024;
const RETRIES_MS = [1_000, 3_000, 8_000, 15_000];

export interface SendParts {
  endpoint: string;
  storage: UrlStorage;
  /** Bearer token; null when nobody can be signed in. */
  token(): Promise<string | null>;
}

export interface SendEvents {
  onProgress(sentBytes: number): void;
  /** All bytes are there; `paperId` is what the server calls the file. */
  onSent(paperId: string): void;
  onError(error: ApiError): void;
}

export interface Sending {
  /** Stops; `forget` also tells the server to throw away what it has. Settles when it has, or could not be told. */
  stop(forget: boolean): Promise<void>;
}

const paperIdOf = (url: string | null): string => url?.split('/').pop() ?? '';

/** Sends a file by tus, going on where an earlier try with the same bytes stopped. */
export function sendFile(file: PreparedFile, target: { draftId: string; paperCode: string }, { endpoint, storage, token }: SendParts, events: SendEvents): Sending {
  let stopped = false;
  const upload = new Upload(file.blob, {
    endpoint,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRIES_MS,
    urlStorage: storage,
    fingerprint: () => Promise.resolve(`${target.draftId}.${target.paperCode}.${file.sha256}`),
    storeFingerprintForResuming: true,
    removeFingerprintOnSuccess: true,
    metadata: { ...target, fileName: file.name, fileType: file.type, sha256: file.sha256 },
    async onBeforeRequest(request) {
      const bearer = await token();
      if (bearer !== null) request.setHeader('Authorization', `Bearer ${bearer}`);
    },
    onProgress: (sentBytes) => events.onProgress(sentBytes),
    onSuccess: () => events.onSent(paperIdOf(upload.url)),
    onError: (error) => {
      if (!stopped) events.onError(errorOf(error));
    },
  });
  const start = async () => {
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    if (!stopped) upload.start();
  };
  void start();
  return {
    stop(forget) {
      stopped = true;
      return upload.abort(forget).catch(() => undefined); // what the server keeps, it forgets by itself
    },
  };
}

function errorOf(error: Error | DetailedError): ApiError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (response === null || response === undefined) return noAnswer('offline');
  let body: unknown = null;
  try {
    body = JSON.parse(response.getBody());
  } catch {
    // a gateway's page
  }
  return readProblem(response.getStatus(), body, null);
}
