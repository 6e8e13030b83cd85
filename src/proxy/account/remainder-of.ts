import { and, count, countDistinct, eq, inArray, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { RemainderView } from '../../contract/schemas/account';
import { toIso } from '../../domain/time';
import { consents } from '../store/account-schema';
import { bookings } from '../store/booking-schema';
import type { Database } from '../store/database';
import { CONSENT_PROOF_YEARS } from '../store/erase-citizen';
import { filings, postalOrders } from '../store/filing-schema';
import { letters } from '../store/listening-schema';
import { paymentEvents, paymentOrders } from '../store/payment-schema';

/**
 * What stays when this citizen leaves: what an agency, the post or the treasury has as its own record, by the rule that makes it theirs;
 * and the proof of what was agreed to.
 */
export async function remainderOf(db: Database, citizenId: string, now: Date): Promise<RemainderView[]> {
  const counted = async (table: PgTable & { citizenId: PgColumn }, where?: SQL): Promise<number> =>
    (await db.select({ rows: count() }).from(table).where(and(eq(table.citizenId, citizenId), where)))[0]?.rows ?? 0;
  const [paid] = await db
    .select({ rows: countDistinct(paymentOrders.orderRef) })
    .from(paymentOrders)
    .innerJoin(filings, eq(filings.id, paymentOrders.filingId))
    .innerJoin(paymentEvents, and(eq(paymentEvents.orderRef, paymentOrders.orderRef), eq(paymentEvents.kind, 'paid')))
    .where(eq(filings.citizenId, citizenId));
  const proofEnds = new Date(now);
  proofEnds.setUTCFullYear(now.getUTCFullYear() + CONSENT_PROOF_YEARS);

  const all: RemainderView[] = [
    { part: 'filings', count: await counted(filings), until: null, law: 'NĐ 61/2018/NĐ-CP Đ.20' },
    { part: 'petitions', count: await counted(letters, eq(letters.kind, 'petition')), until: null, law: 'NĐ 20/2008/NĐ-CP Đ.19' },
    { part: 'questions', count: await counted(letters, eq(letters.kind, 'question')), until: null, law: 'TT 32/2017/TT-BTTTT' },
    { part: 'payments', count: paid?.rows ?? 0, until: null, law: 'NĐ 61/2018/NĐ-CP Đ.22' },
    { part: 'postal_orders', count: await counted(postalOrders), until: null, law: 'TT 17/2017/TT-BTTTT Đ.14' },
    { part: 'bookings', count: await counted(bookings, inArray(bookings.state, ['called', 'served', 'missed'])), until: null, law: 'NĐ 61/2018/NĐ-CP Đ.20' },
    { part: 'consents', count: await counted(consents), until: toIso(proofEnds), law: 'Luật 91/2025/QH15' },
  ];
  return all.filter((each) => each.count > 0);
}
