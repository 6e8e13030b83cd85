interface TorchConstraint extends MediaTrackConstraintSet {
  readonly torch: boolean;
}

/** True when the camera has a light that a page may switch (Android; iOS does not say so). */
export function hasTorch(track: MediaStreamTrack | null): boolean {
  if (track === null || typeof track.getCapabilities !== 'function') return false;
  const capabilities: object = track.getCapabilities();
  return 'torch' in capabilities && capabilities.torch === true;
}

/** Switches the light. @returns whether it is on afterwards */
export async function setTorch(track: MediaStreamTrack, on: boolean): Promise<boolean> {
  const light: TorchConstraint = { torch: on };
  try {
    await track.applyConstraints({ advanced: [light] });
    return on;
  } catch {
    return !on;
  }
}
