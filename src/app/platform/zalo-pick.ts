import { done, refused, settleWithin, type Outcome } from './outcome';
import { pickWithInput, type PickRequest } from './pick-files';
import { refusalOf } from './zalo-errors';

/** chooseImage stays pending when the citizen closes the camera (zmp-sdk 2.51.6); a new pick is possible all the time. */
const PATIENCE_MS = 15 * 60_000;

async function fileAt(path: string): Promise<File> {
  const blob = await (await fetch(path)).blob();
  URL.revokeObjectURL(path);
  return new File([blob], `anh-chup-${Date.now()}.jpg`, { type: blob.type || 'image/jpeg' });
}

/**
 * Zalo's camera is opened by the SDK, which knows the values its web view wants; gallery and files by the web view's own chooser.
 * openMediaPicker is not used: it hands the picture to a server by itself and never to the app (it could not be checked, shrunk or resumed).
 */
export function pickInZalo(request: PickRequest): Promise<Outcome<File[]>> {
  if (request.from !== 'camera') return pickWithInput(request);
  return settleWithin(
    async () => {
      const { chooseImage } = await import('./zalo-media');
      const { filePaths } = await chooseImage({ count: 1, sourceType: ['camera'], cameraType: 'back' });
      return filePaths.length > 0 ? done(await Promise.all(filePaths.map(fileAt))) : refused('cancelled');
    },
    PATIENCE_MS,
    refusalOf,
  );
}
