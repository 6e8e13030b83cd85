import type { Clock } from '../clock';
import type { Database } from '../store/database';
import { createFilingStore } from '../store/filings';
import type { Inbox } from './inbox-box';

export type FilingNews = 'filing_delivered' | 'filing_refused' | 'filing_failed';

/** Tells who filed how the handing over ended, in the transaction that records it. Nobody when they have left. */
export type TellOfFiling = (tx: Database, filingId: string, news: FilingNews) => Promise<void>;

export function createTellOfFiling({ inbox, clock }: { inbox: Pick<Inbox, 'add'>; clock: Clock }): TellOfFiling {
  return async (tx, filingId, kind) => {
    const filing = await createFilingStore(tx).find(filingId);
    if (filing === null || filing.citizenId === null) return;
    const { citizenId, number, procedureName, agencyName, dossierCode, provinceId, reason, attempts } = filing;
    const facts = { number, procedure: procedureName, agency: agencyName, provinceId, code: dossierCode, reason };
    await inbox.add(tx, { citizenId, kind, subject: { kind: 'filing', id: filingId }, facts, changeKey: `${kind}:${attempts}`, at: new Date(clock.nowMs()) });
  };
}
