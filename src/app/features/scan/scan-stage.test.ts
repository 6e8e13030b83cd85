import { describe, expect, it } from 'vitest';
import { nextStage, type ScanEvent, type ScanStage } from './scan-stage';

const from = (stage: ScanStage, ...events: ScanEvent[]): ScanStage => events.reduce(nextStage, stage);
const ready: ScanStage = { name: 'ready' };

describe('nextStage', () => {
  it('lets a host that wakes up late still be closed', () => {
    expect(from(ready, { type: 'host_asked' }, { type: 'host_silent' }, { type: 'host_cancelled' })).toEqual({ name: 'host_cancelled' });
  });

  it.each<ScanEvent>([{ type: 'host_cancelled' }, { type: 'host_silent' }])('drops the late answer %o once the camera was chosen', (late) => {
    expect(from(ready, { type: 'host_asked' }, { type: 'camera_asked' }, late)).toEqual({ name: 'camera' });
  });

  it.each<ScanEvent>([{ type: 'camera_failed', failure: 'denied' }, { type: 'camera_ended' }])('drops %o once a picture was chosen', (late) => {
    expect(from(ready, { type: 'camera_asked' }, { type: 'picture_chosen' }, late)).toEqual({ name: 'reading_picture' });
  });

  it('keeps the reason of a camera that failed', () => {
    expect(from(ready, { type: 'camera_asked' }, { type: 'camera_failed', failure: 'busy' })).toEqual({ name: 'camera_failed', failure: 'busy' });
  });

  it('drops what became of an older question', () => {
    const read: ScanStage = { name: 'read', reading: { kind: 'id_card' } };
    for (const late of [{ type: 'picture_empty' }, { type: 'resolve_empty' }, { type: 'resolve_failed', sentence: '' }] satisfies ScanEvent[]) expect(nextStage(read, late)).toBe(read);
  });

  it('says why the one-stop system could not be asked', () => {
    expect(from(ready, { type: 'resolve_asked' }, { type: 'resolve_failed', sentence: 'Mạng chậm.' })).toEqual({ name: 'unreachable', sentence: 'Mạng chậm.' });
  });

  it('comes to rest from anywhere', () => {
    expect(from(ready, { type: 'camera_asked' }, { type: 'rested' })).toEqual(ready);
  });
});
