import { Link } from 'react-router-dom';
import { PATHS } from '../../routes';
import { Icon } from '../../ui/icon';
import { homeWords } from './home-words';

/** The largest thing on the phone. `onWarm` is called when a finger touches it, before the tap is a tap. */
export function ScanCard({ onWarm }: { onWarm?: (() => void) | undefined }) {
  const t = homeWords.useWords();
  return (
    <Link className="scan-card" to={PATHS.scan} onPointerDown={onWarm}>
      <Icon name="scan" />
      <span className="scan-card__title">{t('scan_title')}</span>
      <span>{t('scan_text')}</span>
    </Link>
  );
}
