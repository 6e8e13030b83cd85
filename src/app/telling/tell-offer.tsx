import { useEffect, useState } from 'react';
import type { NotificationSettings } from '../../contract/schemas/inbox';
import type { Province } from '../../contract/schemas/province';
import { allowMiniAppNotices, followAccount, getNotificationSettings, type ChannelResult } from '../api/telling/notification';
import { PATHS } from '../routes';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { reaches, sayChannelAnswer } from './channel-answer';
import { channelWords } from './channel-words';
import { wasRefused, type Channel } from './refused-channels';
import './tell-offer.css';

/** Under a dossier that is followed, in Zalo: whether news will reach the citizen, and the one way to have it so. Default export because it is lazy. */
export default function TellOffer({ province }: { province: Pick<Province, 'oaId' | 'centreName'> | null }) {
  const t = channelWords.useWords();
  const [settings, setSettings] = useState<NotificationSettings | null>(null);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState('');

  useEffect(() => {
    let wanted = true;
    void getNotificationSettings('optional').then((result) => wanted && result.ok && setSettings(result.value));
    return () => {
      wanted = false;
    };
  }, []);

  if (settings === null) return null; // nobody signed in, or nobody answers: following works all the same

  const ask = async (channel: Channel, allow: () => Promise<ChannelResult>) => {
    setAsking(true);
    const result = await allow();
    setAsking(false);
    setAnswer(sayChannelAnswer(channel, result));
    if (result.ok) setSettings(result.settings);
  };

  const oaId = province?.oaId ?? null;
  const isReached = (['oa', 'zbs', 'mini_app'] as const).some((channel) => reaches(settings, channel));
  const mayAsk = (channel: Channel) => !isReached && settings.offered[channel] && settings.channels[channel] && !wasRefused(channel);
  const way = oaId !== null && mayAsk('oa') && settings.reach.oa !== 'following' ? 'oa' : mayAsk('mini_app') ? 'mini_app' : null;
  return (
    <div className="tell-offer">
      {way === 'oa' && oaId !== null && (
        <>
          <p className="tell-offer__title">{t('offer_title')}</p>
          <p>{t('offer_oa_why', { name: province?.centreName ?? '' })}</p>
          <Button look="primary" busy={asking} onClick={() => void ask('oa', () => followAccount(oaId))}>{t('offer_oa')}</Button>
        </>
      )}
      {way === 'mini_app' && (
        <>
          <p className="tell-offer__title">{t('offer_title')}</p>
          <p>{t('offer_mini_why')}</p>
          <Button look="primary" busy={asking} onClick={() => void ask('mini_app', allowMiniAppNotices)}>{t('offer_mini')}</Button>
        </>
      )}
      <p className="tell-offer__state" role="status">{answer || (way === null ? t(isReached ? 'reached' : 'inbox_only') : '')}</p>
      {way === null && <ButtonLink look="quiet" to={PATHS.notices}>{t('settings')}</ButtonLink>}
    </div>
  );
}
