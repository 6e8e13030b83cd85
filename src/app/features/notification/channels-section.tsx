import { useEffect } from 'react';
import type { NotificationSettings } from '../../../contract/schemas/inbox';
import { allowMiniAppNotices, allowPhoneMessages, followAccount, stopMiniAppNotices, stopPhoneMessages, unfollowAccount } from '../../api/telling/notification';
import { useProvinces } from '../../state/provinces';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { ChannelCard } from './channel-card';
import { notificationWords } from './notification-words';

interface ChannelsSectionProps {
  settings: NotificationSettings;
  onSwitch(channels: NotificationSettings['channels']): void;
  onSettings(settings: NotificationSettings): void;
}

/** Every channel this deployment can send over, in the order in which they are tried. */
export function ChannelsSection({ settings, onSwitch, onSettings }: ChannelsSectionProps) {
  const t = notificationWords.useWords();
  const { home, load } = useProvinces();
  useEffect(() => void load(), [load]);
  const { offered, reach, channels } = settings;
  const common = (channel: keyof typeof channels) => ({ channel, settings, onSettings, onSwitch: (on: boolean) => onSwitch({ ...channels, [channel]: on }) });
  const oaId = home === 'loading' ? null : (home?.oaId ?? null);
  return (
    <Section title={t('channels')}>
      <div className="stack">
        {home !== 'loading' && !(offered.oa && oaId !== null) && !offered.zbs && !offered.mini_app && <p>{t('no_channel')}</p>}
        {offered.oa && home === 'loading' && <Skeleton label={t('loading')} heights={['9rem']} />}
        {offered.oa && oaId !== null && (
          <ChannelCard
            {...common('oa')}
            title={t('oa', { name: home === 'loading' || home === null ? t('oa_centre') : home.centreName })}
            open={reach.oa === 'following'}
            closed={t(reach.oa === 'unknown' ? 'oa_unknown' : 'oa_not_following')}
            words={{ allow: t('oa_allow'), stop: t('oa_stop') }}
            allow={() => followAccount(oaId)}
            stop={() => unfollowAccount(oaId)}
          />
        )}
        {offered.zbs && (
          <ChannelCard {...common('zbs')} title={t('zbs')} why={t('zbs_why')} open={reach.zbs} closed={t('zbs_not')} words={{ allow: t('zbs_allow'), stop: t('zbs_stop') }} allow={allowPhoneMessages} stop={stopPhoneMessages} />
        )}
        {offered.mini_app && (
          <ChannelCard {...common('mini_app')} title={t('mini_app')} why={t('mini_app_why')} open={reach.mini_app} closed={t('mini_app_not')} words={{ allow: t('mini_app_allow'), stop: t('mini_app_stop') }} allow={allowMiniAppNotices} stop={stopMiniAppNotices} />
        )}
      </div>
    </Section>
  );
}
