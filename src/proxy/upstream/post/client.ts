import type { PortalAnswer, PostService } from '../filing-ports';
import type { UpstreamResult } from '../ports';
import { type Shape, decode } from '../call/decode';
import { type Request } from '../call/exchange';
import { done, failed, failedStatus } from '../call/fault';
import type { Link } from '../call/link';
import { isOtherReference } from '../call/same-reference';
import { amountOf, partOf } from '../onestop/shared/read';
import { accepted, mapDone, refusedUnlessUnwell } from '../portal/shared/answers';
import { daysOf, orderBodyOf, trackedOf } from './map';
import { postalNumberOf } from './number';
import { Acknowledged, Estimated, Ordered, PostStatus, Tracked } from './wire';

const API = '/serviceApi/v1';
const OK = '100';
const EXISTS = '101';
/** There is no such order. */
const NONE = '104';
/** HTTP statuses under which its no may come, too, and what its own look like: no gateway's error has such a one. */
const SAYS_NO: readonly number[] = [400, 404, 409, 422];
const OWN_STATUS = /^1\d\d$/;
/** No envelope costs this much to send: such a price was mistyped. */
const MOST_VND = 10_000_000;

export interface PostKeys {
  token: string;
  customerCode: string;
}

/** Public postal service (bưu chính công ích) through VNPost's connector for one-stop systems. */
export function createVnpost(link: Link, { token, customerCode }: PostKeys): PostService {
  const { system } = link;
  const headers = { token, accept: 'application/json', 'content-type': 'application/json' };

  const ask = async (request: Request, deadlineAt: number): Promise<UpstreamResult<{ status: string; message: string | number | null | undefined; body: string }>> => {
    const sent = await link.send({ ...request, headers }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    const isSuccess = status >= 200 && status <= 299;
    if (!isSuccess && !SAYS_NO.includes(status)) return failedStatus(system, status);
    const answer = decode(system, PostStatus, body);
    if (!answer.ok) return isSuccess ? answer : failedStatus(system, status);
    const code = String(answer.value.Status).trim();
    return isSuccess || (code !== OK && OWN_STATUS.test(code)) ? done({ status: code, message: answer.value.Message, body }) : failedStatus(system, status);
  };

  const write = async <T>(path: string, content: unknown, deadlineAt: number, statuses: readonly string[], shape: Shape<T>): Promise<PortalAnswer<{ status: string; content: T }>> => {
    const told = await ask({ method: 'POST', path: API + path, body: JSON.stringify(content) }, deadlineAt);
    if (!told.ok) return told;
    const { status, message, body } = told.value;
    if (!statuses.includes(status)) return status.startsWith('1') ? refusedUnlessUnwell(system, message) : failed(system, 'bad_answer', 'status is not 100');
    const answer = decode(system, shape, body);
    return answer.ok ? accepted({ status, content: answer.value }) : answer;
  };

  const readOrder = async (path: string, deadlineAt: number) => {
    const told = await ask({ method: 'GET', path: API + path }, deadlineAt);
    if (!told.ok) return told;
    // Only these two tell whether there is one: "the system is busy" must not make a second order.
    if (told.value.status === NONE) return done(null);
    if (told.value.status !== OK) return failed(system, 'bad_answer', 'status is not 100');
    const answer = decode(system, Tracked, told.value.body);
    return answer.ok ? done(partOf(answer.value.Data)) : answer;
  };

  return {
    estimate: ({ senderProvince, receiverProvince, weightGrams }) =>
      link.read('estimate', async (deadlineAt) => {
        const content = { SenderProvince: senderProvince, SenderDistrict: '', ReceiverProvince: receiverProvince, ReceiverDistrict: '', Weight: weightGrams };
        const told = await ask({ method: 'POST', path: `${API}/tinh-cuoc`, body: JSON.stringify(content) }, deadlineAt);
        if (!told.ok) return told;
        if (told.value.status !== OK) return done({ estimateVnd: null, promisedDays: null });
        const answer = decode(system, Estimated, told.value.body);
        if (!answer.ok) return answer;
        const { Cuoc, ThoiGian } = answer.value.Data;
        const estimateVnd = amountOf(Cuoc);
        return done({ estimateVnd: estimateVnd !== null && estimateVnd > MOST_VND ? null : estimateVnd, promisedDays: daysOf(ThoiGian) });
      }),
    findOrder: (reference) =>
      link.read('find-order', async (deadlineAt) => {
        const found = await readOrder(`/don-hang?Reference=${encodeURIComponent(reference)}`, deadlineAt);
        if (!found.ok || found.value === null) return found.ok ? done(null) : found;
        if (isOtherReference(reference, found.value.Reference)) return failed(system, 'bad_answer', 'another order');
        const number = postalNumberOf(found.value.ItemCode);
        return number === null ? failed(system, 'bad_answer', 'no postal number') : done(number);
      }),
    createOrder: (order) =>
      link.once('create-order', async (deadlineAt) => {
        const answer = await write('/don-hang', orderBodyOf(order, customerCode), deadlineAt, [OK, EXISTS], Ordered);
        if (!answer.ok || answer.value.kind === 'refused') return mapDone(answer, () => ({ trackingNumber: '', exists: false }));
        const { status, content } = answer.value.value;
        const trackingNumber = postalNumberOf(content.ItemCode);
        return trackingNumber === null ? failed(system, 'bad_answer', 'no postal number') : accepted({ trackingNumber, exists: status === EXISTS });
      }),
    track: (trackingNumber) =>
      link.read('track', async (deadlineAt) => {
        const found = await readOrder(`/don-hang/${encodeURIComponent(trackingNumber)}`, deadlineAt);
        if (!found.ok || found.value === null) return found.ok ? done(null) : found;
        if (postalNumberOf(found.value.ItemCode) !== trackingNumber) return failed(system, 'bad_answer', 'another parcel');
        const tracked = trackedOf(found.value);
        return tracked === null ? failed(system, 'bad_answer', 'a state nobody knows') : done(tracked);
      }),
    cancelOrder: (trackingNumber, reason) =>
      link.once('cancel-order', async (deadlineAt) =>
        mapDone(await write(`/don-hang/${encodeURIComponent(trackingNumber)}/huy`, { LyDo: reason }, deadlineAt, [OK], Acknowledged), () => null),
      ),
  };
}
