import { describe, expect, it } from 'vitest';
import { cameraFailureOf } from './camera-failure';

describe('cameraFailureOf', () => {
  it.each([
    ['Error getting userMedia, error = NotAllowedError: Permission denied', 'denied'],
    ['Error getting userMedia, error = NotFoundError: Requested device not found', 'absent'],
    ['Error getting userMedia, error = OverconstrainedError', 'absent'],
    ['Error getting userMedia, error = NotReadableError: Could not start video source', 'busy'],
    ['Camera streaming not supported by the browser.', 'unsupported'],
    ['something new', 'failed'],
  ] as const)('names %s', (thrown, failure) => {
    expect(cameraFailureOf(thrown)).toBe(failure);
  });

  it('reads the name of a DOMException', () => {
    expect(cameraFailureOf(new DOMException('no', 'NotAllowedError'))).toBe('denied');
  });
});
