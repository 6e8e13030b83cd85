import { useState } from 'react';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { CameraView } from './camera-view';
import { CodeForm } from './code-form';
import { PictureButton } from './picture-button';
import { ReadingPanel } from './reading-panel';
import './scan.css';
import { scanWords } from './scan-words';
import { StageNotice } from './stage-notice';
import { useScan } from './use-scan';

/** Finds the dossier code: Zalo's scanner, the camera, a picture or typing. Nothing leaves the phone here but a code. */
export default function ScanPage() {
  const t = scanWords.useWords();
  const platform = usePlatform();
  const scan = useScan(platform);
  const [typing, setTyping] = useState(false);
  const { stage } = scan;
  const hostScans = platform.kind === 'zalo';

  return (
    <Screen title={t('title')} back={PATHS.home}>
      {stage.name === 'camera' ? (
        <CameraView
          platform={platform}
          onTexts={scan.take}
          onFailure={(failure) => scan.send({ type: 'camera_failed', failure })}
          onEnded={() => scan.send({ type: 'camera_ended' })}
        />
      ) : stage.name === 'read' ? (
        <ReadingPanel reading={stage.reading} onAgain={hostScans ? scan.openHost : scan.openCamera} />
      ) : (
        <StageNotice stage={stage} hostScans={hostScans} onHost={scan.openHost} onCamera={scan.openCamera} />
      )}
      <div className="scan-ways" role="group" aria-label={t('ways_on')}>
        <PictureButton label={t('pick_picture')} icon="image" onPicture={scan.takePicture} />
        {stage.name === 'camera_failed' && <PictureButton label={t('take_picture')} icon="camera" capture onPicture={scan.takePicture} />}
        <Button
          icon="keyboard"
          aria-expanded={typing}
          onClick={() => {
            setTyping(!typing);
            if (stage.name === 'camera') scan.rest();
          }}
        >
          {t('type_code')}
        </Button>
      </div>
      {typing && (
        <CodeForm
          classify={scan.classify}
          onReading={(reading) => {
            setTyping(false);
            scan.takeReading(reading);
          }}
        />
      )}
    </Screen>
  );
}
