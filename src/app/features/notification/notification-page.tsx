import type { NotificationSettingsBody } from '../../../contract/schemas/inbox';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toast-context';
import { ChannelsSection } from './channels-section';
import { KindsSection } from './kinds-section';
import './notification.css';
import { notificationWords } from './notification-words';
import { useNotificationSettings } from './use-notification-settings';

/** What reaches the citizen outside the app, over which channel, and why not. */
export default function NotificationPage() {
  const t = notificationWords.useWords();
  const common = commonWords.useWords();
  const toast = useToast();
  const { settings, error, load, save, replace } = useNotificationSettings();

  const put = async (body: NotificationSettingsBody) => {
    const problem = await save(body);
    toast({ text: problem?.title ?? t('saved') });
  };

  return (
    <Screen title={t('title')} back={PATHS.me}>
      {settings === null && error === null && <Skeleton label={t('loading')} heights={['6rem', '9rem', '9rem']} />}
      {settings === null && error !== null && (
        <EmptyState icon="offline" title={t('failed')} action={<Button look="primary" icon="refresh" onClick={() => void load()}>{common('retry')}</Button>}>
          <p role="alert">{error.title}</p>
        </EmptyState>
      )}
      {settings !== null && (
        <>
          <p>{t('intro')}</p>
          <ChannelsSection settings={settings} onSettings={replace} onSwitch={(channels) => void put({ kinds: settings.kinds, channels })} />
          <KindsSection kinds={settings.kinds} onChange={(kinds) => void put({ kinds, channels: settings.channels })} />
        </>
      )}
    </Screen>
  );
}
