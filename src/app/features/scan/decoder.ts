import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import workerUrl from './decode-worker?worker&url';
import type { DecodePlan, DecodeReply, DecodeRequest } from './decode-messages';
import type { RgbaImage } from './gray-image';

/** The QR decoder in its worker. */
export interface Decoder {
  /** Resolves to false when this engine cannot run it (no WebAssembly, no worker, file refused): html5-qrcode's own decoder has to do then. */
  readonly ready: Promise<boolean>;
  /** True once `ready` has resolved to true and nothing broke since. */
  isReady(): boolean;
  /** @returns the distinct texts found; `no_canvas` when pixels must be sent instead of a bitmap; `broken` when the decoder died. A bitmap or pixel buffer is given away by the call. */
  decode(source: ImageBitmap | RgbaImage, plan: DecodePlan, turn?: number): Promise<readonly string[] | 'no_canvas' | 'broken'>;
}

type Answer = readonly string[] | 'no_canvas' | 'broken';

/** Starts a decoder on any worker-like port. Use `sharedDecoder` in the app. */
export function createDecoder(openWorker: () => Worker): Decoder {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  let usable = false;
  let settleReady: (usable: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => {
    settleReady = resolve;
  });

  const breakDown = (): void => {
    usable = false;
    settleReady(false);
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
        usable = true;
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

  const worker = openOrNull(openWorker);
  if (worker === null) breakDown();
  else {
    worker.addEventListener('message', (event: MessageEvent<DecodeReply>) => receive(event.data));
    worker.addEventListener('error', breakDown);
    const prepare: DecodeRequest = { type: 'prepare', wasmUrl: new URL(wasmUrl, document.baseURI).href };
    worker.postMessage(prepare);
  }

  return {
    ready,
    isReady: () => usable,
    async decode(source, plan, turn = 0) {
      if (worker === null || !(await ready) || !usable) return 'broken';
      lastId += 1;
      const request: DecodeRequest = { type: 'decode', id: lastId, source, plan, turn };
      const answer = new Promise<Answer>((resolve) => waiting.set(request.id, resolve));
      worker.postMessage(request, ['data' in source ? source.data.buffer : source]);
      return answer;
    },
  };
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

/** The one decoder of the page, started by the first caller: worker and wasm are fetched then and kept. */
export function sharedDecoder(): Decoder {
  shared ??= createDecoder(openDecodeWorker);
  return shared;
}
