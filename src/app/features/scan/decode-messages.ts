import type { RgbaImage } from './gray-image';

/** How hard to look: `picture` tries every pass, `native` only the first at the size given, `frame` the few that a live camera has time for. */
export type DecodePlan = 'picture' | 'native' | 'frame';

/** What the page asks of the worker. */
export type DecodeRequest =
  | { readonly type: 'prepare'; readonly wasmUrl: string }
  | { readonly type: 'decode'; readonly id: number; readonly source: ImageBitmap | RgbaImage; readonly plan: DecodePlan; readonly turn: number };

/** What the worker answers. `no_canvas`: this engine cannot turn a bitmap into pixels inside a worker, send pixels instead. */
export type DecodeReply =
  | { readonly type: 'ready' }
  | { readonly type: 'broken' }
  | { readonly type: 'texts'; readonly id: number; readonly texts: readonly string[] }
  | { readonly type: 'no_canvas'; readonly id: number };
