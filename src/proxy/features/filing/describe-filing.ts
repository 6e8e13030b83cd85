import type { ErrandView, FilingSummary, FilingView } from '../../../contract/schemas/filing';
import { toIso, toIsoOrNull } from '../../../domain/time';
import type { ErrandRow } from '../../store/errands';
import type { FilingRow } from '../../store/filings';
import type { FilingParts } from './filing-parts';

export function summariseFiling({ id, number, provinceId, procedureCode, procedureName, state, dossierCode, acceptedAt }: FilingRow): FilingSummary {
  return { id, number, provinceId, procedureCode, procedureName, state, dossierCode, acceptedAt: toIso(acceptedAt) };
}

/** A filing as its own citizen sees it: all of it. What is said to be none of yet is not looked for. */
export async function describeFiling({ box, errands, payments, postal }: FilingParts, row: FilingRow, { mayHaveErrands = true, mayHaveOrders = true } = {}): Promise<FilingView> {
  const content = box.openContent(row);
  const [sent, payment, orders] = await Promise.all([mayHaveErrands ? errands.list(row.id) : [], payments.viewOf(row), mayHaveOrders ? postal.viewsOf(row) : []]);
  return {
    ...summariseFiling(row),
    draftId: row.draftId,
    onlineLevel: row.onlineLevel,
    agencyName: row.agencyName,
    countsFrom: toIso(row.countsFrom),
    deliveredAt: toIsoOrNull(row.deliveredAt),
    reason: row.reason,
    resultWay: content.resultWay,
    answers: content.answers,
    formVersion: content.formVersion,
    papers: content.papers.map(({ id, paperCode, name, fileName, sizeBytes }) => ({ id, paperCode, name, fileName, sizeBytes })),
    payment,
    postal: orders,
    errands: sent.flatMap((errand) => describeErrand(errand) ?? []),
    rating: row.rating,
  };
}

/** News of a payment is no errand of the citizen's. */
function describeErrand({ id, kind, key, state, sentAt, deliveredAt, reason }: ErrandRow): ErrandView | null {
  if (kind === 'payment') return null;
  return { id, kind, state, sentAt: toIso(sentAt), deliveredAt: toIsoOrNull(deliveredAt), reason, requestId: kind === 'supplement' ? key : null };
}
