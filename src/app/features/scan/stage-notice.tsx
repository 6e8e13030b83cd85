import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { ScanStage } from './scan-stage';
import { scanWords } from './scan-words';

interface StageNoticeProps {
  readonly stage: Exclude<ScanStage, { name: 'camera' | 'read' }>;
  readonly hostScans: boolean;
  readonly onHost: () => void;
  readonly onCamera: () => void;
}

/** What is going on or went wrong while no camera picture is on screen, each with its way on. */
export function StageNotice({ stage, hostScans, onHost, onCamera }: StageNoticeProps) {
  const t = scanWords.useWords();
  const camera = (label: 'start_camera' | 'camera_here' | 'resume' | 'again') => <Button look={hostScans && label !== 'resume' ? 'secondary' : 'primary'} icon="camera" wide onClick={onCamera}>{t(label)}</Button>;
  const host = hostScans && <Button look="primary" icon="scan" wide onClick={onHost}>{t('start_host')}</Button>;
  const ways = (
    <div className="scan-actions">
      {host}
      {camera(hostScans ? 'camera_here' : 'again')}
    </div>
  );
  switch (stage.name) {
    case 'ready':
      return (
        <div className="scan-ready">
          <p>{t('ready_text')}</p>
          <div className="scan-actions">
            {host}
            {camera(hostScans ? 'camera_here' : 'start_camera')}
          </div>
        </div>
      );
    case 'host_open':
      return <Notice live action={camera('camera_here')}>{t('host_opening')}</Notice>;
    case 'host_silent':
      return <Notice live tone="warning" title={t('host_silent_title')} action={ways}>{t('host_silent')}</Notice>;
    case 'host_cancelled':
      return <Notice live title={t('host_cancelled_title')} action={ways}>{t('host_cancelled')}</Notice>;
    case 'camera_ended':
      return <Notice live tone="warning" title={t('ended_title')} action={camera('resume')}>{t('ended')}</Notice>;
    case 'camera_failed':
      return <Notice live tone="warning" title={t(`${stage.failure}_title`)} action={stage.failure === 'unsupported' ? undefined : camera('again')}>{t(stage.failure)}</Notice>;
    case 'reading_picture':
      return <Notice live>{t('reading_picture')}</Notice>;
    case 'picture_empty':
      return <Notice live tone="warning" title={t('no_code_title')} action={ways}>{t('no_code')}</Notice>;
    case 'picture_unreadable':
      return <Notice live tone="warning" title={t('not_picture_title')}>{t('not_picture')}</Notice>;
    case 'resolving':
      return <Notice live>{t('resolving')}</Notice>;
    case 'unresolved':
      return <Notice live tone="warning" title={t('unresolved_title')} action={ways}>{t('unresolved')}</Notice>;
    case 'unreachable':
      return <Notice live tone="warning" title={t('unreachable_title')} action={ways}>{stage.sentence}</Notice>;
  }
}
