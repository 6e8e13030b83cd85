import type { Clock } from '../../../clock';
import type { Link } from '../../call/link';
import type { NoticeChannel } from '../../notice-ports';
import { appLinkOf } from '../shared/app-link';
import { judgeError } from '../shared/judge-error';
import { wordsOf } from '../shared/notice-words';
import { postMessage } from '../shared/post-message';
import { NOTIFICATION_ERRORS } from './map';
import { NotificationSent } from './wire';

export interface NotificationParts {
  apiKey: string;
  miniAppId: string;
  templateId: string;
  clock: Pick<Clock, 'nowMs'>;
}

/** Notifications of the Mini App over the platform's own account, to who accepted them and came within seven days (stc-zmp.zadn.vn/zmp-docs/v2.1.4/open-apis/notifications/send). */
export function createNotificationChannel(link: Link, { apiKey, miniAppId, templateId, clock }: NotificationParts): NoticeChannel {
  return {
    id: 'mini_app',
    async send({ reference, to, templateKind, facts, link: path }) {
      const { zaloUserId } = to;
      if (zaloUserId === null) return { kind: 'unreachable', why: 'no_address' };
      const { title, text } = wordsOf(templateKind, facts);
      const templateData = { title, contentTitle: title, contentDescription: text, buttonText: 'Xem trong ứng dụng', buttonUrl: appLinkOf(miniAppId, path) };
      const headers = { 'x-api-key': `Bearer ${apiKey}`, 'x-user-id': zaloUserId, 'x-miniapp-id': miniAppId };
      const posted = await postMessage(link, { operation: 'notification', path: '/notification/template', headers, body: { templateId, templateData }, shape: NotificationSent, messageIdOf: ({ data }) => String(data?.messageId ?? reference) });
      return posted.kind === 'no' ? judgeError(link.system, NOTIFICATION_ERRORS, posted.error, clock.nowMs()) : posted;
    },
  };
}
