import type { CameraFailure } from './camera-failure';
import type { ShownReading } from './reading';

/** What fills the upper part of the scan page. Choosing a picture and typing stay below it at every stage. */
export type ScanStage =
  | { readonly name: 'ready' }
  | { readonly name: 'host_open' }
  | { readonly name: 'host_silent' }
  | { readonly name: 'host_cancelled' }
  | { readonly name: 'camera' }
  | { readonly name: 'camera_ended' }
  | { readonly name: 'camera_failed'; readonly failure: CameraFailure }
  | { readonly name: 'reading_picture' }
  | { readonly name: 'picture_empty' }
  | { readonly name: 'picture_unreadable' }
  | { readonly name: 'resolving' }
  | { readonly name: 'unresolved' }
  | { readonly name: 'unreachable'; readonly sentence: string }
  | { readonly name: 'read'; readonly reading: ShownReading };

export type ScanEvent =
  | { readonly type: 'rested' }
  | { readonly type: 'host_asked' | 'host_cancelled' | 'host_silent' }
  | { readonly type: 'camera_asked' | 'camera_ended' }
  | { readonly type: 'camera_failed'; readonly failure: CameraFailure }
  | { readonly type: 'picture_chosen' | 'picture_empty' | 'picture_unreadable' }
  | { readonly type: 'resolve_asked' | 'resolve_empty' }
  | { readonly type: 'resolve_failed'; readonly sentence: string }
  | { readonly type: 'read'; readonly reading: ShownReading };

/**
 * The next stage. An answer that comes after the citizen took another way (a host that wakes up late, a camera that fails after a picture was chosen) changes nothing.
 */
export function nextStage(stage: ScanStage, event: ScanEvent): ScanStage {
  switch (event.type) {
    case 'rested':
      return { name: 'ready' };
    case 'host_asked':
      return { name: 'host_open' };
    case 'host_cancelled':
      return stage.name === 'host_open' || stage.name === 'host_silent' ? { name: 'host_cancelled' } : stage;
    case 'host_silent':
      return stage.name === 'host_open' ? { name: 'host_silent' } : stage;
    case 'camera_asked':
      return { name: 'camera' };
    case 'camera_ended':
      return stage.name === 'camera' ? { name: 'camera_ended' } : stage;
    case 'camera_failed':
      return stage.name === 'camera' ? { name: 'camera_failed', failure: event.failure } : stage;
    case 'picture_chosen':
      return { name: 'reading_picture' };
    case 'picture_empty':
      return stage.name === 'reading_picture' ? { name: 'picture_empty' } : stage;
    case 'picture_unreadable':
      return stage.name === 'reading_picture' ? { name: 'picture_unreadable' } : stage;
    case 'resolve_asked':
      return { name: 'resolving' };
    case 'resolve_empty':
      return stage.name === 'resolving' ? { name: 'unresolved' } : stage;
    case 'resolve_failed':
      return stage.name === 'resolving' ? { name: 'unreachable', sentence: event.sentence } : stage;
    case 'read':
      return { name: 'read', reading: event.reading };
  }
}
