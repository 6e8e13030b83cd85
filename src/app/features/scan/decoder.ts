import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import workerUrl from './decode-worker?worker&url';
import type { DecodePlan, DecodeReply, DecodeRequest } from './decode-messages';
import type { RgbaImage } from './gray-image';

/** The QR decoder in its worker. */
export interface Decoder {
  /** Resolves to false when this engine cannot run it (no WebAssembly, no worker, file refused): html5-qrcode's own decoder has to do then. */
  readonly ready: Promise<boolean>;
  /** True when it cannot run, or no longer. */
  isBroken(): boolean;
  /** @returns the distinct texts found; `no_canvas` when pixels must be sent instead of a bitmap; `broken` when the decoder died. A bitmap or pixel buffer is given away by the call. */
  decode(source: ImageBitmap | RgbaImage, plan: DecodePlan, turn?: number): Promise<readonly string[] | 'no_canvas' | 'broken'>;
}

type Answer = readonly string[] | 'no_canvas' | 'broken';

/** A picture is not kept waiting longer than this for the wasm to arrive; the camera is, html5-qrcode reads meanwhile. */
const READY_TIMEOUT_MS = 10_000;

/** Starts a decoder on any worker-like port. Use `sharedDecoder` in the app. */
export function createDecoder(openWorker: () => Worker): Decoder {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  let broken = false;
  let settleReady: (usable: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => {
    settleReady = resolve;
  });

  const worker = openOrNull(openWorker);

  const breakDown = (): void => {
    broken = true;
    settleReady(false);
    worker?.terminate();
    for (const answer of waiting.values()) answer('broken');
    waiting.clear();
  };

  const finish = (id: number, answer: Answer): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };

  const receive = (reply: DecodeReply): void => {
    switch (reply.type) {
      case 'ready':
        settleReady(true);
        return;
      case 'broken':
        breakDown();
        return;
      case 'texts':
        finish(reply.id, reply.texts);
        return;
      case 'no_canvas':
        finish(reply.id, 'no_canvas');
    }
  };

  if (worker === null) breakDown();
  else {
    worker.addEventListener('message', (event: MessageEvent<DecodeReply>) => receive(event.data));
    worker.addEventListener('error', breakDown);
    const prepare: DecodeRequest = { type: 'prepare', wasmUrl: new URL(wasmUrl, document.baseURI).href };
    worker.postMessage(prepare);
  }

  return {
    ready,
    isBroken: () => broken,
    async decode(source, plan, turn = 0) {
      if (worker === null || !(await within(ready, READY_TIMEOUT_MS)) || broken) return 'broken';
      lastId += 1;
      const request: DecodeRequest = { type: 'decode', id: lastId, source, plan, turn };
      const answer = new Promise<Answer>((resolve) => waiting.set(request.id, resolve));
      worker.postMessage(request, ['data' in source ? source.data.buffer : source]);
      return answer;
    },
  };
}

function within(ready: Promise<boolean>, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    void ready.then((usable) => {
      clearTimeout(timer);
      resolve(usable);
    });
  });
}

function openOrNull(openWorker: () => Worker): Worker | null {
  try {
    return openWorker();
  } catch {
    return null;
  }
}

/** A classic worker. Where the bundle lies on another origin than the page (a content network), a stub of our own origin imports it. */
function openDecodeWorker(): Worker {
  const url = new URL(workerUrl, document.baseURI);
  const options: WorkerOptions = import.meta.env.DEV ? { type: 'module' } : {};
  if (url.origin === location.origin) return new Worker(url, options);
  const stub = new Blob([`importScripts(${JSON.stringify(url.href)})`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(stub));
}

let shared: Decoder | null = null;

/** The one decoder of the page, started by the first caller: worker and wasm are fetched then and kept. One that broke (no network, say) is tried anew. */
export function sharedDecoder(): Decoder {
  if (shared === null || shared.isBroken()) shared = createDecoder(openDecodeWorker);
  return shared;
}
