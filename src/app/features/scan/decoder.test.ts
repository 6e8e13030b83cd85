// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { DecodeReply, DecodeRequest } from './decode-messages';
import { createDecoder } from './decoder';

class FakeWorker extends EventTarget {
  readonly sent: DecodeRequest[] = [];
  readonly terminate = vi.fn();
  postMessage(request: DecodeRequest): void {
    this.sent.push(request);
  }
  reply(data: DecodeReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function start() {
  const worker = new FakeWorker();
  // A Worker has more members than the decoder uses.
  const decoder = createDecoder(() => worker as unknown as Worker);
  return { worker, decoder };
}

const pixels = () => ({ width: 1, height: 1, data: new Uint8ClampedArray(4) });

describe('createDecoder', () => {
  it('gives each question its own answer', async () => {
    const { worker, decoder } = start();
    worker.reply({ type: 'ready' });
    const first = decoder.decode(pixels(), 'picture');
    const second = decoder.decode(pixels(), 'frame', 3);
    await vi.waitFor(() => expect(worker.sent).toHaveLength(3), 20_000);
    const ids = worker.sent.flatMap((request) => (request.type === 'decode' ? [request.id] : []));
    worker.reply({ type: 'texts', id: ids[1]!, texts: ['b'] });
    worker.reply({ type: 'no_canvas', id: ids[0]! });
    expect(await first).toBe('no_canvas');
    expect(await second).toEqual(['b']);
  });

  it('sends nothing until the wasm is there', async () => {
    const { worker, decoder } = start();
    const answer = decoder.decode(pixels(), 'picture');
    await Promise.resolve();
    expect(worker.sent.map((request) => request.type)).toEqual(['prepare']);
    worker.reply({ type: 'broken' });
    expect(await answer).toBe('broken');
    expect(await decoder.ready).toBe(false);
  });

  it('answers what was under way when the worker dies', async () => {
    const { worker, decoder } = start();
    worker.reply({ type: 'ready' });
    const answer = decoder.decode(pixels(), 'picture');
    await vi.waitFor(() => expect(worker.sent).toHaveLength(2), 20_000);
    worker.dispatchEvent(new Event('error'));
    expect(await answer).toBe('broken');
    expect(await decoder.decode(pixels(), 'picture')).toBe('broken');
    expect(decoder.isBroken()).toBe(true);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('keeps no picture waiting for a wasm that does not arrive', async () => {
    vi.useFakeTimers();
    const { decoder } = start();
    const answer = decoder.decode(pixels(), 'picture');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toBe('broken');
    expect(decoder.isBroken()).toBe(false);
    vi.useRealTimers();
  });

  it('says that it cannot run where no worker can be made', async () => {
    const decoder = createDecoder(() => {
      throw new Error('SecurityError');
    });
    expect(await decoder.ready).toBe(false);
    expect(await decoder.decode(pixels(), 'picture')).toBe('broken');
  });
});
