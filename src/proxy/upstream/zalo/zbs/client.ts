import type { Link } from '../../call/link';
import type { Notice, NoticeChannel, NoticeOutcome } from '../../notice-ports';
import type { OaChannelParts } from '../oa/client';
import { OA_TOKEN_ERRORS } from '../oa/map';
import { SentAnswer } from '../oa/wire';
import { appLinkOf } from '../shared/app-link';
import { type ErrorTable, judgeError } from '../shared/judge-error';
import { wordsOf } from '../shared/notice-words';
import type { OaAccessToken } from '../shared/oa-access';
import { postMessage } from '../shared/post-message';
import { secretProofOf } from '../shared/secret-proof';
import { oaHeadersOf, withOaToken } from '../shared/with-oa-token';
import { ZBS_BY_USER_ERRORS, ZBS_ERRORS, ZBS_TOKEN_ERRORS } from './map';
import { TemplateSent } from './wire';

const NO_CODE = 'Xem trong ứng dụng';

export interface ZbsParts extends OaChannelParts {
  /** Of the template that Zalo approved, with the fields ma_ho_so, trang_thai, loi_nhan and duong_dan. */
  templateId: string;
  /** Way to Zalo's interface for Official Accounts, for messages by user id. */
  oaLink: Link;
}

/** Template messages, paid for each: to a citizen's OA id where we have one, else or when that cannot be reached to their phone number. */
export function createZbsChannel(link: Link, { access, appSecret, miniAppId, clock, templateId, oaLink }: ZbsParts): NoticeChannel {
  const headersOf = (token: OaAccessToken): Record<string, string> => oaHeadersOf(token, secretProofOf(appSecret, token.value));

  function contentOf({ reference, templateKind, facts, link: path }: Notice) {
    const { title, text } = wordsOf(templateKind, facts);
    return { template_id: templateId, tracking_id: reference, template_data: { ma_ho_so: facts.code ?? NO_CODE, trang_thai: title, loi_nhan: text, duong_dan: appLinkOf(miniAppId, path) } };
  }

  async function judged(system: string, table: ErrorTable, tokenErrors: readonly number[], post: Parameters<typeof withOaToken>[3]): Promise<NoticeOutcome> {
    const posted = await withOaToken(system, access, tokenErrors, post);
    return posted.kind === 'no' ? judgeError(system, table, posted.error, clock.nowMs()) : posted;
  }

  const byUser = (notice: Notice, userId: string): Promise<NoticeOutcome> =>
    judged(oaLink.system, ZBS_BY_USER_ERRORS, [...OA_TOKEN_ERRORS, ...ZBS_TOKEN_ERRORS], (token) =>
      postMessage(oaLink, { operation: 'template', path: '/v3.0/oa/message/template', headers: headersOf(token), body: { user_id: userId, ...contentOf(notice) }, shape: SentAnswer, messageIdOf: ({ data }) => String(data.message_id) }),
    );

  const byPhone = (notice: Notice, phone: string): Promise<NoticeOutcome> =>
    judged(link.system, ZBS_ERRORS, [...ZBS_TOKEN_ERRORS, ...OA_TOKEN_ERRORS], (token) =>
      postMessage(link, { operation: 'template', path: '/message/template', headers: headersOf(token), body: { phone, ...contentOf(notice) }, shape: TemplateSent, messageIdOf: ({ data }) => String(data.msg_id) }),
    );

  return {
    id: 'zbs',
    async send(notice) {
      const { oaUserId, phone } = notice.to;
      const first: NoticeOutcome = oaUserId === null ? { kind: 'unreachable', why: 'no_address' } : await byUser(notice, oaUserId);
      // Unreachable is a no: nothing was sent, so the number may be tried.
      return first.kind === 'unreachable' && phone !== null ? byPhone(notice, phone) : first;
    },
  };
}
