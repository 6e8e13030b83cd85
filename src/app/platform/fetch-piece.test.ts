import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPiece } from './fetch-piece';

describe('a piece of the app', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is there when it could be fetched', async () => {
    expect(await fetchPiece(() => Promise.resolve('piece'))).toBe('piece');
  });

  it('is fetched again until the network lets it through', async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('no network')).mockRejectedValueOnce(new TypeError('no network')).mockResolvedValue('piece');
    const fetched = vi.fn();
    void fetchPiece(load).then(fetched);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(fetched).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetched).toHaveBeenCalledWith('piece');
    expect(load).toHaveBeenCalledTimes(3);
  });
});
