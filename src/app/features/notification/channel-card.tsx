import { useState, type ReactNode } from 'react';
import type { NotificationSettings } from '../../../contract/schemas/inbox';
import type { ChannelResult } from '../../api/telling/notification';
import { sayChannelAnswer } from '../../telling/channel-answer';
import type { Channel } from '../../telling/refused-channels';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { notificationWords } from './notification-words';

interface ChannelCardProps {
  channel: Channel;
  title: string;
  /** What there is to know before it is allowed. */
  why?: ReactNode;
  settings: NotificationSettings;
  /** Messages would get through if the channel is on. */
  open: boolean;
  /** Why they would not. */
  closed: string;
  words: { allow: string; stop: string };
  allow(): Promise<ChannelResult>;
  stop(): Promise<ChannelResult>;
  onSwitch(on: boolean): void;
  onSettings(settings: NotificationSettings): void;
}

/** One way to be told: on or off, whether it reaches the citizen and why not, and what changes that. */
export function ChannelCard({ channel, title, why, settings, open, closed, words, allow, stop, onSwitch, onSettings }: ChannelCardProps) {
  const t = notificationWords.useWords();
  const { kind } = usePlatform();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState('');
  const on = settings.channels[channel];

  const act = async (work: () => Promise<ChannelResult>, isStop: boolean) => {
    setBusy(true);
    const result = await work();
    setBusy(false);
    if (result.ok) onSettings(result.settings);
    setAnswer(result.ok && isStop ? t('stopped') : sayChannelAnswer(channel, result));
  };

  return (
    <section className="channel" aria-label={title}>
      <h3>{title}</h3>
      <CheckField label={t('on')} checked={on} onChange={onSwitch} />
      <p>{!on ? t('state_off') : open ? t('state_reaches') : closed}</p>
      {on && !open && why && <p className="muted">{why}</p>}
      {on && !open && (kind === 'zalo' ? <Button busy={busy} onClick={() => void act(allow, false)}>{words.allow}</Button> : <p className="muted">{t('in_zalo_only')}</p>)}
      {open && <Button look="quiet" busy={busy} onClick={() => void act(stop, true)}>{words.stop}</Button>}
      <p role="status" className="channel__answer">{answer}</p>
    </section>
  );
}
