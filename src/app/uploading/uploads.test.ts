import { describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../api/api-error';
import type { PreparedFile } from './prepare-file';
import type { UploadLimits } from '../../contract/schemas/procedure';
import type { SendEvents } from './send-file';
import { createUploads, type UploadParts } from './uploads';

const LIMITS: UploadLimits = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg', 'image/png', 'application/pdf'] };

const error = (over: Partial<ApiError>): ApiError => ({ code: 'internal', status: 500, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null, ...over });

function world(over: Partial<UploadParts> = {}) {
  const sent: { file: PreparedFile; events: SendEvents; stop: ReturnType<typeof vi.fn> }[] = [];
  const arrived: string[] = [];
  const uploads = createUploads({
    limits: LIMITS,
    prepare: (file) => Promise.resolve({ ok: true, file: { blob: file, name: file.name, type: 'image/jpeg', sha256: file.name } }),
    send(file, _paperCode, events) {
      const stop = vi.fn((_forget: boolean) => Promise.resolve());
      sent.push({ file, events, stop });
      return { stop };
    },
    ready: () => Promise.resolve(null),
    held: () => ({ files: 0, totalBytes: 0 }),
    onSent: (paperId) => void arrived.push(paperId),
    ...over,
  });
  const phases = () => uploads.items().map(({ phase }) => phase.kind);
  return { uploads, sent, arrived, phases, settled: (expected: string[]) => vi.waitFor(() => expect(phases()).toEqual(expected), 20_000) };
}

const file = (name: string, bytes = 10): File => new File(['x'.repeat(bytes)], name);
const idOf = (uploads: ReturnType<typeof createUploads>, at: number): string => uploads.items()[at]?.id ?? '';

describe('files on their way', () => {
  it('go one after the other', async () => {
    const { uploads, sent, arrived, settled } = world();
    uploads.add('TP01', [file('a'), file('b')]);
    await settled(['sending', 'queued']);
    sent[0]?.events.onProgress(5);
    expect(uploads.items()[0]?.sentBytes).toBe(5);
    sent[0]?.events.onSent('paper-a');
    await settled(['sending']);
    expect(arrived).toEqual(['paper-a']);
    expect(sent[1]?.file.name).toBe('b');
  });

  it('pause without forgetting what was sent, and go on', async () => {
    const { uploads, sent, settled } = world();
    uploads.add('TP01', [file('a')]);
    await settled(['sending']);
    uploads.pause(idOf(uploads, 0));
    await settled(['paused']);
    expect(sent[0]?.stop).toHaveBeenCalledWith(false);
    uploads.resume(idOf(uploads, 0));
    await settled(['sending']);
    expect(sent).toHaveLength(2);
  });

  it('are told the server to be forgotten when taken away', async () => {
    const { uploads, sent, settled } = world();
    uploads.add('TP01', [file('a')]);
    await settled(['sending']);
    uploads.remove(idOf(uploads, 0));
    expect(sent[0]?.stop).toHaveBeenCalledWith(true);
    expect(uploads.items()).toEqual([]);
  });

  it('are forgotten by the server too when they were paused or cut before', async () => {
    const { uploads, sent, settled } = world();
    uploads.add('TP01', [file('a'), file('b'), file('c')]);
    await settled(['sending', 'queued', 'queued']);
    uploads.pause(idOf(uploads, 0));
    await settled(['paused', 'sending', 'queued']);
    sent[1]?.events.onError(error({ code: 'offline', status: 0 }));
    await settled(['paused', 'waiting', 'sending']);
    sent[2]?.events.onError(error({}));
    await settled(['paused', 'waiting', 'failed']);
    for (const id of uploads.items().map((item) => item.id)) uploads.remove(id);
    for (const { stop } of sent) expect(stop).toHaveBeenLastCalledWith(true);
  });

  it('wait for the network and go on when it is back', async () => {
    const { uploads, sent, settled } = world();
    uploads.add('TP01', [file('a')]);
    await settled(['sending']);
    sent[0]?.events.onError(error({ code: 'offline', status: 0 }));
    await settled(['waiting']);
    uploads.wake();
    await settled(['sending']);
  });

  it('go on by themselves also when nobody says that the network is back', async () => {
    vi.useFakeTimers();
    try {
      const { uploads, sent, phases } = world();
      uploads.add('TP01', [file('a')]);
      await vi.advanceTimersByTimeAsync(0);
      sent[0]?.events.onError(error({ code: 'offline', status: 0 }));
      expect(phases()).toEqual(['waiting']);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(phases()).toEqual(['sending']);
      sent[1]?.events.onError(error({ code: 'offline', status: 0 }));
      uploads.stop();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(sent).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are turned away by name before a byte is sent: twice the same, too many, too much in all', async () => {
    const twice = world();
    twice.uploads.add('TP01', [file('a'), file('a')]);
    await twice.settled(['sending', 'turned_away']);
    expect(twice.uploads.items()[1]?.phase).toEqual({ kind: 'turned_away', fault: 'duplicate' });
    const many = world({ held: () => ({ files: 3, totalBytes: 0 }) });
    many.uploads.add('TP01', [file('a')]);
    await vi.waitFor(() => expect(many.uploads.items()[0]?.phase).toEqual({ kind: 'turned_away', fault: 'too_many' }), 20_000);
    const much = world({ held: () => ({ files: 0, totalBytes: LIMITS.maxTotalBytes }) });
    much.uploads.add('TP01', [file('a')]);
    await vi.waitFor(() => expect(much.uploads.items()[0]?.phase).toEqual({ kind: 'turned_away', fault: 'total' }), 20_000);
  });

  it('say what the server found, and let a failure of the server be tried again', async () => {
    const { uploads, sent, settled } = world();
    uploads.add('TP01', [file('a'), file('b')]);
    await settled(['sending', 'queued']);
    sent[0]?.events.onError(error({ code: 'paper_rejected', status: 422, hint: 'infected' }));
    await settled(['turned_away', 'sending']);
    expect(uploads.items()[0]?.phase).toEqual({ kind: 'turned_away', fault: 'infected' });
    sent[1]?.events.onError(error({}));
    await settled(['turned_away', 'failed']);
    uploads.resume(idOf(uploads, 1));
    await settled(['turned_away', 'sending']);
  });

  it('are handed to who keeps them, until they arrived, were taken away or were turned away', async () => {
    const kept = new Set<string>();
    const { uploads, sent, settled } = world({ onPrepared: (paperCode, { name }) => kept.add(`${paperCode} ${name}`), onDone: ({ name }) => kept.delete(`TP01 ${name}`) });
    uploads.add('TP01', [file('a'), file('b'), file('c')]);
    await settled(['sending', 'queued', 'queued']);
    expect([...kept]).toEqual(['TP01 a', 'TP01 b', 'TP01 c']);
    uploads.remove(idOf(uploads, 2));
    sent[0]?.events.onSent('paper-a');
    await settled(['sending']);
    expect([...kept]).toEqual(['TP01 b']);
    sent[1]?.events.onError(error({ code: 'paper_rejected', status: 422, hint: 'damaged' }));
    await settled(['turned_away']);
    expect(kept.size).toBe(0);
  });

  it('got ready after everything was stopped are left to who keeps them', async () => {
    const onPrepared = vi.fn();
    const { uploads, sent, settled } = world({ onPrepared });
    uploads.add('TP01', [file('a')]);
    uploads.stop();
    await settled(['queued']);
    expect(onPrepared).toHaveBeenCalledTimes(1);
    expect(sent).toEqual([]);
  });

  it('got ready before the app was closed go as they are', async () => {
    const onPrepared = vi.fn();
    const { uploads, sent, settled } = world({ onPrepared });
    uploads.addPrepared('TP01', [{ blob: new Blob(['x']), name: 'a.jpg', type: 'image/jpeg', sha256: 'aa' }]);
    await settled(['sending']);
    expect(sent[0]?.file.sha256).toBe('aa');
    expect(onPrepared).not.toHaveBeenCalled();
  });

  it('wait while the draft itself cannot be saved', async () => {
    const { uploads, sent, settled } = world({ ready: () => Promise.resolve(error({ code: 'offline', status: 0 })) });
    uploads.add('TP01', [file('a')]);
    await settled(['waiting']);
    expect(sent).toEqual([]);
  });

  it('say why the draft was not taken, which no network will mend', async () => {
    const full = error({ code: 'too_many_open', status: 429, hint: 'drafts' });
    const { uploads, settled } = world({ ready: () => Promise.resolve(full) });
    uploads.add('TP01', [file('a')]);
    await settled(['failed']);
    expect(uploads.items()[0]?.phase).toEqual({ kind: 'failed', error: full });
  });
});
