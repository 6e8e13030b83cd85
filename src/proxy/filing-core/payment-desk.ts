import type { PaymentView } from '../../contract/schemas/payment';
import { sumOf } from '../../domain/fees';
import type { Database } from '../store/database';
import type { FilingRow } from '../store/filings';
import { findPayment, keepFee } from '../store/payments';
import { paymentViewOf } from './payment-view';

/** What a filing costs, fixed when it is filed, and what became of it. */
export interface PaymentDesk {
  /** In the transaction that keeps the filing. What costs nothing is not kept; null is what the agency has yet to say, kept as a fee of no amount. */
  keep(tx: Database, filingId: string, items: { name: string; amountVnd: number }[] | null): Promise<void>;
  viewOf(filing: Pick<FilingRow, 'id' | 'onlineLevel'>): Promise<PaymentView>;
}

export function createPaymentDesk({ db, takesPayments }: { db: Database; takesPayments: boolean }): PaymentDesk {
  return {
    async keep(tx, filingId, items) {
      const amountVnd = sumOf(items ?? []);
      if (items === null || amountVnd > 0) await keepFee(tx, { filingId, amountVnd, items: items ?? [] });
    },
    viewOf: async (filing) => paymentViewOf(filing, await findPayment(db, filing.id), takesPayments),
  };
}
