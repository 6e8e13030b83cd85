import type { NotificationSettings } from '../../contract/schemas/inbox';
import type { ChannelResult } from '../api/telling/notification';
import { channelWords } from './channel-words';
import { noteRefusal, type Channel } from './refused-channels';

/** Whether messages get to the citizen over this channel as things are. */
export function reaches({ reach, channels, offered }: NotificationSettings, channel: Channel): boolean {
  return offered[channel] && channels[channel] && (channel === 'oa' ? reach.oa === 'following' : reach[channel]);
}

/** What to say after the citizen allowed a channel, or did not; a no is remembered for this session. */
export function sayChannelAnswer(channel: Channel, result: ChannelResult): string {
  const { say } = channelWords;
  if (result.ok) return say(reaches(result.settings, channel) ? 'done' : 'unconfirmed');
  if (result.by === 'proxy') return result.error.title;
  switch (result.reason) {
    case 'denied':
    case 'cancelled':
      noteRefusal(channel);
      return say('refused');
    case 'unsupported':
      noteRefusal(channel);
      return say('unsupported');
    case 'timeout':
    case 'failed':
      return say('no_answer');
  }
}
