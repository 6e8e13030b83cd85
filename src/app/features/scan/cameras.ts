/** Chosen camera, for as long as the app is open: it is asked for again at the next scan. */
let chosenId: string | null = null;

/** The camera to open; null leaves the choice to the phone (the one at the back). */
export function chosenCamera(): string | null {
  return chosenId;
}

/** Ids of the cameras of this device. Only complete once the camera has been allowed. */
export async function listCameras(): Promise<readonly string[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter((device) => device.kind === 'videoinput' && device.deviceId !== '').map((device) => device.deviceId);
  } catch {
    return [];
  }
}

/** Makes the camera after the present one the chosen one. */
export function chooseNextCamera(cameras: readonly string[], presentId: string | null): void {
  const place = presentId === null ? -1 : cameras.indexOf(presentId);
  chosenId = cameras[(place + 1) % cameras.length] ?? null;
}
