import type { NoticeOutcome } from '../../notice-ports';
import type { UpstreamFault } from '../../ports';
import { type Shape, decode } from '../../call/decode';
import { failed } from '../../call/fault';
import type { Link } from '../../call/link';
import { toldIn } from './told-in';
import { isSurelyUnsent } from './unsent';
import { MessageStatus } from './wire-kit';

export interface MessageRequest<T> {
  operation: string;
  path: string;
  headers: Record<string, string>;
  body: object;
  /** What the answer to a message that was taken looks like. */
  shape: Shape<T>;
  messageIdOf(answer: T): string;
}

/** `no`: Zalo said no with this code; nothing was sent then. */
export type Posted = Exclude<NoticeOutcome, { kind: 'unreachable' | 'quota' }> | { kind: 'no'; error: number };

export const faultOf = (fault: UpstreamFault): Extract<NoticeOutcome, { kind: 'fault' }> => ({ kind: 'fault', fault, maybeSent: !isSurelyUnsent(fault) });

/** Sends one message, once. Whatever is not clearly a yes or a no may have been sent. */
export async function postMessage<T>(link: Link, { operation, path, headers, body, shape, messageIdOf }: MessageRequest<T>): Promise<Posted> {
  const sent = await link.once(operation, async (deadlineAt) => {
    const request = { method: 'POST' as const, path, headers: { 'content-type': 'application/json', accept: 'application/json', ...headers }, body: JSON.stringify(body) };
    const answer = await link.send(request, deadlineAt);
    return answer.ok ? toldIn(link.system, answer.value) : answer;
  });
  if (!sent.ok) return faultOf(sent.fault);
  const judged = decode(link.system, MessageStatus, sent.value);
  if (!judged.ok) return faultOf(judged.fault);
  const error = Number(judged.value.error);
  if (error !== 0) return { kind: 'no', error };
  const taken = decode(link.system, shape, sent.value);
  return taken.ok ? { kind: 'sent', messageId: messageIdOf(taken.value) } : faultOf(taken.fault);
}

/** A no that is nobody's but ours to mend: wrong app, wrong template, no money. */
export const refusedWith = (system: string, error: number): NoticeOutcome => faultOf(failed(system, 'refused', `error ${error}`).fault);
