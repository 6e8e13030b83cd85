import type { PortalAnswer } from '../../filing-ports';
import type { UpstreamResult } from '../../ports';
import { type Shape, decode } from '../../call/decode';
import type { Answer } from '../../call/exchange';
import { done, failed, failedStatus } from '../../call/fault';
import { accepted, isNothing, mapDone, refusedUnlessUnwell } from '../shared/answers';
import { AnyData, Envelope } from './wire';

const OK = 'OK';
/** The same in the numbers that gateways put in its place. */
const SUCCESS: readonly string[] = [OK, 'SUCCESS', '200', '201'];
const NONE = 'ERR_NOT_FOUND';
/** What the portal understood and will never take. Any other error code is trouble and may pass. */
const REFUSALS: readonly string[] = ['ERR_DATA', 'ERR_TEP', 'ERR_EMPTY', NONE];

/** A refusal may come with a 4xx; where there is no envelope the status is all that is known. */
function open(system: string, { status, body }: Answer) {
  if (status >= 500 || status === 429 || status === 403) return failedStatus(system, status);
  const answer = decode(system, Envelope, body);
  if (!answer.ok) return status >= 200 && status <= 299 ? answer : failedStatus(system, status);
  const { message, data } = answer.value;
  const told = String(answer.value.code).trim().toUpperCase();
  const code = SUCCESS.includes(told) ? OK : told;
  return code === OK && (status < 200 || status > 299) ? failedStatus(system, status) : done({ code, message, data: data ?? null });
}

/** The answer to a write: what was done, or the portal's no. */
export function readWrite<T>(system: string, answer: Answer, shape: Shape<T>): PortalAnswer<T> {
  const opened = open(system, answer);
  if (!opened.ok) return opened;
  const { code, message, data } = opened.value;
  if (REFUSALS.includes(code)) return refusedUnlessUnwell(system, message);
  if (code !== OK) return failed(system, 'bad_answer', 'code is not OK');
  return shape.Check(data) ? accepted(data) : failed(system, 'bad_answer', 'shape of data');
}

/** The answer to an act; done with nothing to say is done. */
export const readAct = (system: string, answer: Answer): PortalAnswer<null> => (answer.status === 204 ? accepted(null) : mapDone(readWrite(system, answer, AnyData), () => null));

/** The answer to a question; null when there is none of it. One alone may come as a list of it. */
export function readFound<T>(system: string, answer: Answer, shape: Shape<T>): UpstreamResult<T | null> {
  const opened = open(system, answer);
  if (!opened.ok) return opened;
  const { code, data: told } = opened.value;
  const data: unknown = Array.isArray(told) && told.length === 1 ? told[0] : told;
  if (code === NONE || (code === OK && isNothing(data))) return done(null);
  if (code !== OK) return failed(system, 'bad_answer', 'code is not OK');
  return shape.Check(data) ? done(data) : failed(system, 'bad_answer', 'shape of data');
}
