import type { Clock } from '../../../clock';
import type { Link } from '../../call/link';
import type { NoticeChannel } from '../../notice-ports';
import { appLinkOf } from '../shared/app-link';
import { judgeError } from '../shared/judge-error';
import { wordsOf } from '../shared/notice-words';
import type { OaAccess } from '../shared/oa-access';
import { postMessage } from '../shared/post-message';
import { secretProofOf } from '../shared/secret-proof';
import { oaHeadersOf, withOaToken } from '../shared/with-oa-token';
import { OA_ERRORS, OA_TOKEN_ERRORS } from './map';
import { SentAnswer } from './wire';

/** What every channel that writes in the OA's name needs. */
export interface OaChannelParts {
  access: OaAccess;
  appSecret: string;
  miniAppId: string;
  clock: Pick<Clock, 'nowMs'>;
}

/** Consultation messages of the Official Account: to who follows it or wrote to it lately, free for two days after that. */
export function createOaChannel(link: Link, { access, appSecret, miniAppId, clock }: OaChannelParts): NoticeChannel {
  return {
    id: 'oa',
    async send({ to, templateKind, facts, link: path }) {
      const { oaUserId } = to;
      if (oaUserId === null) return { kind: 'unreachable', why: 'no_address' };
      const { text } = wordsOf(templateKind, facts);
      const body = { recipient: { user_id: oaUserId }, message: { text: `${text}\nXem trong ứng dụng: ${appLinkOf(miniAppId, path)}` } };
      const posted = await withOaToken(link.system, access, OA_TOKEN_ERRORS, (token) =>
        postMessage(link, { operation: 'consultation', path: '/v3.0/oa/message/cs', headers: oaHeadersOf(token, secretProofOf(appSecret, token.value)), body, shape: SentAnswer, messageIdOf: ({ data }) => String(data.message_id) }),
      );
      return posted.kind === 'no' ? judgeError(link.system, OA_ERRORS, posted.error, clock.nowMs()) : posted;
    },
  };
}
