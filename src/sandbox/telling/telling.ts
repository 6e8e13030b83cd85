import { createWebhooks, type Webhooks } from '../webhooks/webhooks';
import { createMessageBox, type MessageBox } from './message-box';
import { createOaTokens, type OaTokens } from './oa-tokens';
import { type Limits, USUAL_LIMITS } from './quotas';
import { createReachBook, type ReachBook } from './reach';

/** Zalo's ways to write to citizens, and what it tells the app of its own accord. */
export interface Telling {
  reach: ReachBook;
  messages: MessageBox;
  tokens: OaTokens;
  webhooks: Webhooks;
  limits(): Limits;
  setLimits(change: Partial<Limits>): void;
  reset(): void;
}

export function createTelling(clock: () => Date, webhookBaseUrl: string): Telling {
  const reach = createReachBook();
  const messages = createMessageBox();
  const tokens = createOaTokens(clock);
  const webhooks = createWebhooks(webhookBaseUrl);
  let limits = USUAL_LIMITS;
  return {
    reach,
    messages,
    tokens,
    webhooks,
    limits: () => limits,
    setLimits: (change) => {
      limits = { ...limits, ...change };
    },
    reset: () => {
      for (const part of [reach, tokens, webhooks]) part.reset();
      messages.clear();
      limits = USUAL_LIMITS;
    },
  };
}
