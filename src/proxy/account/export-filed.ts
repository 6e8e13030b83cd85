import { eq, inArray } from 'drizzle-orm';
import { toIso, toIsoOrNull } from '../../domain/time';
import { createFilingBox } from '../filing-core/filing-box';
import { openFileName } from '../filing-core/paper-names';
import { createPostalBox } from '../filing-core/postal-box';
import type { Secrets } from '../security/secrets';
import { errands, filings, papers, postalOrders } from '../store/filing-schema';
import { paymentOrders, payments } from '../store/payment-schema';
import { MAX_ROWS, type Exporters } from './exporter';

/** What a citizen handed in, with the fees and the post that belong to it. */
export function exportFiled(secrets: Secrets): Exporters<'papers' | 'filings' | 'postalOrders'> {
  const box = createFilingBox(secrets);
  const postalBox = createPostalBox(secrets);
  return {
    async papers(db, citizenId) {
      const rows = await db.select().from(papers).where(eq(papers.citizenId, citizenId)).limit(MAX_ROWS);
      return { papers: rows.map((row) => ({ fileName: openFileName(secrets, row), fileType: row.fileType, sizeBytes: row.sizeBytes, paperCode: row.paperCode, state: row.state, uploadedAt: toIso(row.createdAt) })) };
    },
    async filings(db, citizenId) {
      const rows = await db.select().from(filings).where(eq(filings.citizenId, citizenId)).limit(MAX_ROWS);
      const ids = rows.map(({ id }) => id);
      const sent = ids.length === 0 ? [] : await db.select().from(errands).where(inArray(errands.filingId, ids)).limit(MAX_ROWS);
      const fees = ids.length === 0 ? [] : await db.select().from(payments).where(inArray(payments.filingId, ids)).limit(MAX_ROWS);
      const orders = ids.length === 0 ? [] : await db.select().from(paymentOrders).where(inArray(paymentOrders.filingId, ids)).limit(MAX_ROWS);
      return {
        filings: rows.map((row) => ({
          number: row.number, provinceId: row.provinceId, procedureCode: row.procedureCode, procedureName: row.procedureName, agencyName: row.agencyName,
          state: row.state, dossierCode: row.dossierCode, acceptedAt: toIso(row.acceptedAt), deliveredAt: toIsoOrNull(row.deliveredAt), reason: row.reason, rating: row.rating,
          content: box.openContent(row),
          sentAfter: sent.filter(({ filingId }) => filingId === row.id).map((errand) => ({ kind: errand.kind, state: errand.state, sentAt: toIso(errand.sentAt), content: box.openErrand(errand) })),
          fees: fees.filter(({ filingId }) => filingId === row.id).map(({ amountVnd, items }) => ({ amountVnd, items })),
          payments: orders.filter(({ filingId }) => filingId === row.id).map(({ amountVnd, orderId, createdAt }) => ({ amountVnd, orderId, at: toIso(createdAt) })),
        })),
      };
    },
    async postalOrders(db, citizenId) {
      const rows = await db.select().from(postalOrders).where(eq(postalOrders.citizenId, citizenId)).limit(MAX_ROWS);
      return {
        postalOrders: rows.map((row) => ({
          direction: row.direction, state: row.state, provinceId: row.provinceId, dossierCode: row.dossierCode, trackingNumber: row.trackingNumber, orderedAt: toIso(row.createdAt),
          content: postalBox.openContent(row), steps: postalBox.openSteps(row),
        })),
      };
    },
  };
}
