import { commonWords } from './locales/common';
import { useOnline } from './state/network';
import { Icon } from './ui/icon';

/** Says that there is no network, on every screen, for as long as there is none. */
export function OfflineBanner() {
  const t = commonWords.useWords();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <Icon name="offline" />
          <span>{t('offline')}</span>
        </p>
      )}
    </div>
  );
}
