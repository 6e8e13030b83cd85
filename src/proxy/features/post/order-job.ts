import type { PostalEstimate } from '../../../contract/schemas/post';
import type { AfterDelivered } from '../../delivery/delivery-parts';
import type { JobHandler, JobKind, JobOutcome } from '../../jobs/job-kind';
import { bindPostalOrders, changePostalOrder, claimPostalOrder, findPostalOrder, type PostalRow } from '../../store/postal';
import type { PostalOrder, PostService } from '../../upstream/filing-ports';
import { createEstimate } from './estimate';
import type { PostParts } from './post-parts';

/** Queue of orders on their way to the post; the job's id is the order's, which is also its reference there. */
export const ORDER_POST = 'post';
export const ORDER_POST_KIND: JobKind = { name: ORDER_POST, concurrency: 2, leaseSeconds: 60, retry: { firstSeconds: 15, maxSeconds: 1800, giveUpSeconds: 2 * 86_400 } };

const DONE: JobOutcome = { kind: 'done' };

/** Places orders of dossiers that have a code. Before an order is sent again the post is asked for it by its reference; one it has already is success. */
export function createPostOrdering(parts: PostParts): JobHandler {
  const { db, post } = parts;
  const estimate = createEstimate(parts);

  /** An order that came with its filing was kept without asking what it costs: nobody waited for the post to file. */
  const priceOf = async ({ provinceId, estimateVnd, promisedDays }: PostalRow, { direction, citizen }: PostalOrder): Promise<PostalEstimate> =>
    estimateVnd === null && promisedDays === null ? estimate(provinceId, direction, citizen.province) : { estimateVnd, promisedDays };

  async function placed(id: string, trackingNumber: string, price: PostalEstimate): Promise<JobOutcome> {
    await changePostalOrder(db, id, ['ordering'], { state: 'ordered', trackingNumber, ...price });
    return DONE;
  }

  async function place(service: PostService, row: PostalRow, order: PostalOrder): Promise<JobOutcome> {
    const price = await priceOf(row, order);
    if (row.attempts > 1) {
      const found = await service.findOrder(row.id);
      if (!found.ok) return { kind: 'retry', fault: found.fault.kind };
      if (found.value !== null) return placed(row.id, found.value, price);
    }
    const answer = await service.createOrder(order);
    if (!answer.ok) return { kind: 'retry', fault: answer.fault.kind };
    const { value: told } = answer;
    if (told.kind === 'done' && !(told.value.exists && (await isCalledOff(service, told.value.trackingNumber)))) return placed(row.id, told.value.trackingNumber, price);
    // There already after an earlier try: ours, though the post does not find it yet.
    if (told.kind === 'refused' && told.already === true && row.attempts > 1) return { kind: 'retry', fault: 'bad_answer' };
    await changePostalOrder(db, row.id, ['ordering'], { state: 'failed' });
    return DONE;
  }

  return {
    async run({ id }) {
      const known = await findPostalOrder(db, id);
      if (known === null || known.state !== 'ordering' || known.dossierCode === null) return DONE;
      if (post === null) return { kind: 'retry', fault: 'no_post' };
      const order = await orderOf(parts, known, known.dossierCode);
      const row = await claimPostalOrder(db, id);
      return row === null ? DONE : place(post, row, order);
    },
    bury: async (id, tx) => void (await changePostalOrder(tx, id, ['ordering'], { state: 'failed' })),
  };
}

/** An order that the post has "already" may be one that was taken back: nobody comes for that. */
async function isCalledOff(service: PostService, trackingNumber: string): Promise<boolean> {
  const tracked = await service.track(trackingNumber);
  return tracked.ok && tracked.value?.state === 'cancelled';
}

/** The filing has a code now: its orders go out. */
export function createPlacePost({ jobs }: Pick<PostParts, 'jobs'>): AfterDelivered {
  return async (tx, { id, dossierCode }) => {
    for (const orderId of await bindPostalOrders(tx, id, dossierCode)) await jobs.enqueue(tx, ORDER_POST, orderId);
  };
}

async function orderOf({ box, filings, provinces, nameOfPlace }: PostParts, row: PostalRow, dossierCode: string): Promise<PostalOrder> {
  const { body, agencyName } = box.openContent(row);
  const province = provinces.get(row.provinceId);
  if (province === null) throw new Error('a postal order of a province that is not served');
  const { agencies } = province.filing;
  const filing = row.filingId === null ? null : await filings.find(row.filingId);
  const name = agencyName ?? filing?.agencyName ?? agencies.province.name;
  const known = [agencies.commune, agencies.province].find((agency) => agency.name === name);
  // An agency that the province's file does not know is reached by its name; the hotline says the rest.
  const agency = known ?? { name, address: `${name}, ${province.public.nowPartOf ?? province.public.name}`, phone: province.public.hotline, province: agencies.province.province };
  const { party, papers, note, direction } = body;
  const place = nameOfPlace(party.province, party.ward);
  return {
    reference: row.id,
    dossierCode,
    direction,
    citizen: party,
    citizenAddress: place === null ? party.address : `${party.address}, ${place}`,
    agency: { name: agency.name, address: agency.address, phone: agency.phone, province: agency.province },
    description: [...papers, note].filter((text) => text !== '').join('; ').slice(0, 500),
  };
}
