import { Upload, type DetailedError, type HttpResponse, type UrlStorage } from 'tus-js-client';
import { isPassing, type ApiError } from '../api/api-error';
import type { SessionSource } from '../api/call';
import { noAnswer, readProblem } from '../api/read-problem';
import type { PreparedFile } from './prepare-file';

/** Small enough that a pause or a cut costs little on a slow network. */
const CHUNK_BYTES = 1024 * 1024;
const RETRIES_MS = [1_000, 3_000, 8_000, 15_000];

export interface SendParts {
  endpoint: string;
  storage: UrlStorage;
  session: SessionSource;
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
export function sendFile(file: PreparedFile, target: { draftId: string; paperCode: string }, { endpoint, storage, session }: SendParts, events: SendEvents): Sending {
  let stopped = false;
  let bearer = '';
  let isRenewed = false;
  /** Why nobody is signed in, after trying. */
  let hindrance: ApiError | null = null;
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
      const signedIn = await session.token('required');
      hindrance = signedIn.ok ? null : signedIn.error;
      if (!signedIn.ok) throw new Error(hindrance?.code);
      bearer = signedIn.value;
      request.setHeader('Authorization', `Bearer ${bearer}`);
    },
    // Thrown before tus reads it, which would take what was begun for gone, and begin anew.
    async onAfterResponse(_request, response) {
      if (response.getStatus() !== 401) return;
      if (isRenewed) hindrance = { ...problemIn(response), code: 'unauthenticated' }; // a HEAD is answered without a word
      else await session.drop(bearer);
      isRenewed = true;
      throw new Error('the session has ended');
    },
    onShouldRetry: (error) => (hindrance === null || isPassing(hindrance)) && isWorthAgain(error),
    onProgress: (sentBytes) => events.onProgress(sentBytes),
    onSuccess: () => events.onSent(paperIdOf(upload.url)),
    onError: (error) => {
      if (!stopped) events.onError(hindrance ?? errorOf(error));
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

/** As tus decides it by itself: a cut, a server that is unwell, or another try with the same file under way. */
function isWorthAgain({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  return (status < 400 || status >= 500 || status === 409 || status === 423) && navigator.onLine !== false;
}

const errorOf = (error: Error | DetailedError): ApiError => ('originalResponse' in error && error.originalResponse ? problemIn(error.originalResponse) : noAnswer('offline'));

function problemIn(response: HttpResponse): ApiError {
  let body: unknown = null;
  try {
    body = JSON.parse(response.getBody());
  } catch {
    // a gateway's page
  }
  return readProblem(response.getStatus(), body, null);
}
