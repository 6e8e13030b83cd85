import { randomUUID } from 'node:crypto';
import type { PostalBody } from '../../../contract/schemas/post';
import type { Refusal } from '../../http/problem';
import { refusalOfFault } from '../../http/fault-refusal';
import { findPostalOrder, keepPostalOrder, type PostalRow } from '../../store/postal';
import type { createEstimate } from './estimate';
import { ORDER_POST } from './order-job';
import type { PostParts } from './post-parts';

/** What an order is for. `dossierCode` null: a filing on its way, whose order goes out when it is delivered. */
export interface OrderTarget {
  filingId: string | null;
  provinceId: string;
  dossierCode: string | null;
  procedureCode: string | null;
  agencyName: string | null;
}

export type PostOutcome = { ok: true; row: PostalRow } | { ok: false; refusal: Refusal };

const refuse = (refusal: Refusal): PostOutcome => ({ ok: false, refusal });

/** Takes an order that the procedure allows (QĐ 45/2016/QĐ-TTg Đ.5, 13), one open at a time for each direction; a job places it. */
export async function orderPost(parts: PostParts, estimate: ReturnType<typeof createEstimate>, citizenId: string, target: OrderTarget, body: PostalBody): Promise<PostOutcome> {
  const { db, post, provinces, catalogue, box, jobs, clock, nameOfPlace } = parts;
  const province = provinces.get(target.provinceId);
  if (post === null || province?.filing.post !== true || target.procedureCode === null) return refuse({ code: 'post_not_possible' });
  const procedure = await catalogue.find(target.provinceId, target.procedureCode);
  if (procedure.kind === 'fault') return refuse(refusalOfFault(procedure.fault, province.public.hotline));
  if (procedure.kind !== 'found' || !procedure.value.post[body.direction]) return refuse({ code: 'post_not_possible' });
  if (nameOfPlace(body.party.province, body.party.ward) === null) return refuse({ code: 'bad_request', hint: 'body/party/ward: unknown' });

  const id = randomUUID();
  const { estimateVnd, promisedDays } = await estimate(target.provinceId, body.direction, body.party.province);
  const { filingId, provinceId, dossierCode, agencyName } = target;
  const order = { id, citizenId, filingId, provinceId, dossierCode, direction: body.direction, contentSealed: box.sealContent(id, { body, agencyName }), estimateVnd, promisedDays, createdAt: new Date(clock.nowMs()) };
  const kept = await db.transaction(async (tx) => {
    if (!(await keepPostalOrder(tx, order))) return false;
    if (dossierCode !== null) await jobs.enqueue(tx, ORDER_POST, id);
    return true;
  });
  if (!kept) return refuse({ code: 'already_ordered' });
  jobs.wake(ORDER_POST);
  const row = await findPostalOrder(db, id);
  if (row === null) throw new Error('a kept order is gone');
  return { ok: true, row };
}
