/** Why there is no camera picture. Each has its own words and its own way on. */
export type CameraFailure = 'denied' | 'absent' | 'busy' | 'unsupported' | 'failed';

const FAILURE_OF_NAME: readonly (readonly [RegExp, CameraFailure])[] = [
  [/NotAllowedError|PermissionDenied|SecurityError/i, 'denied'],
  [/NotFoundError|DevicesNotFound|OverconstrainedError|ConstraintNotSatisfied/i, 'absent'],
  [/NotReadableError|TrackStartError|AbortError/i, 'busy'],
  [/not supported|TypeError/i, 'unsupported'],
];

/** Names the failure behind what html5-qrcode throws: a DOMException, or a sentence that quotes one. */
export function cameraFailureOf(thrown: unknown): CameraFailure {
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return FAILURE_OF_NAME.find(([pattern]) => pattern.test(text))?.[1] ?? 'failed';
}
