import { useEffect, useState } from 'react';
import type { Platform } from '../../platform/port';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { scanWords } from './scan-words';
import { useCamera, type CameraHandlers } from './use-camera';

/** A phone that has not opened its camera by now is waiting for a permission, or never will. */
const SLOW_AFTER_MS = 5_000;

interface CameraViewProps extends CameraHandlers {
  readonly platform: Platform;
}

/** The camera's picture across the screen with a frame to aim with, and its light and its switch where there are any. */
export function CameraView({ platform, ...handlers }: CameraViewProps) {
  const t = scanWords.useWords();
  const { hostRef, live, torchOn, toggleTorch, switchCamera } = useCamera(platform, handlers);
  const slow = useSlow(live);
  return (
    <div className="scan-camera">
      <div className="scan-camera__view" role="img" aria-label={t('camera_view')}>
        <div className="scan-camera__host" ref={hostRef} />
        <div className="scan-camera__frame" aria-hidden="true" />
      </div>
      <p className="scan-camera__aim" role="status">{live ? t('aim') : t('opening')}</p>
      {slow && !live && <Notice tone="info" live>{t('slow_opening')}</Notice>}
      {(torchOn !== null || switchCamera !== null) && (
        <div className="scan-camera__controls">
          {torchOn !== null && <Button icon="torch" aria-pressed={torchOn} onClick={toggleTorch}>{t(torchOn ? 'torch_off' : 'torch_on')}</Button>}
          {switchCamera !== null && <Button icon="switch_camera" onClick={switchCamera}>{t('switch_camera')}</Button>}
        </div>
      )}
    </div>
  );
}

function useSlow(live: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (live) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [live]);
  return slow;
}
