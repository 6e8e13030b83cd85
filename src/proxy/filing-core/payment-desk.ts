import type { PaymentView } from '../../contract/schemas/payment';
import type { Database } from '../store/database';
import type { FilingRow } from '../store/filings';
import { findPayment, keepFee } from '../store/payments';
import { paymentViewOf } from './payment-view';

/** What a filing costs, fixed when it is filed, and what became of it. */
export interface PaymentDesk {
  /** In the transaction that keeps the filing. What costs nothing is not kept. */
  keep(tx: Database, filingId: string, items: { name: string; amountVnd: number }[]): Promise<void>;
  viewOf(filing: Pick<FilingRow, 'id' | 'onlineLevel'>): Promise<PaymentView>;
}

export function createPaymentDesk({ db, takesPayments }: { db: Database; takesPayments: boolean }): PaymentDesk {
  return {
    async keep(tx, filingId, items) {
      const amountVnd = items.reduce((sum, item) => sum + item.amountVnd, 0);
      if (amountVnd > 0) await keepFee(tx, { filingId, amountVnd, items });
    },
    viewOf: async (filing) => paymentViewOf(filing, await findPayment(db, filing.id), takesPayments),
  };
}
