import type { Answer } from '../../call/exchange';
import type { UpstreamResult } from '../../ports';
import { decode } from '../../call/decode';
import { done, failedStatus } from '../../call/fault';
import { MessageStatus } from './wire-kit';

/** What Zalo said: the body of a success, or of a failure that names its code. Without one the status is all that is known. */
export function toldIn(system: string, { status, body }: Answer): UpstreamResult<string> {
  if (status >= 200 && status <= 299) return done(body);
  if (status < 400 || status > 499 || status === 429) return failedStatus(system, status);
  const named = decode(system, MessageStatus, body);
  return named.ok && Number(named.value.error) !== 0 ? done(body) : failedStatus(system, status);
}
