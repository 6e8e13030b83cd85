import type { DossierView } from '../../../contract/schemas/dossier';
import type { PaymentView } from '../../../contract/schemas/payment';
import { sumOf } from '../../../domain/fees';

interface FeeStanding {
  /** The agency's own list stands for the published fee: that was left open, is paid at its counter, or the agency has it as paid. */
  isAgencyToSay: boolean;
  /** What the agency waits for at its counter, as its list says. */
  laterVnd: number;
}

/** What was published when it was filed, beside what the agency has put down since (`told`, empty while nobody knows). */
export function feeStanding({ state, amountVnd }: PaymentView, told: NonNullable<DossierView['belongings']>['fees']): FeeStanding {
  const unpaidVnd = sumOf(told.filter(({ paid }) => !paid));
  const paidVnd = sumOf(told.filter(({ paid }) => paid));
  switch (state) {
    case 'free':
      return { isAgencyToSay: unpaidVnd + paidVnd > 0, laterVnd: unpaidVnd };
    case 'at_counter':
      return { isAgencyToSay: told.length > 0 || amountVnd === 0, laterVnd: unpaidVnd };
    case 'due':
    case 'failed':
    case 'expired': {
      const isPaidThere = paidVnd >= amountVnd && unpaidVnd === 0;
      return { isAgencyToSay: isPaidThere, laterVnd: 0 };
    }
    case 'pending':
      return { isAgencyToSay: false, laterVnd: 0 };
    case 'paid':
      // Until the agency has put down what was paid here, its list still asks for that.
      return { isAgencyToSay: false, laterVnd: paidVnd >= amountVnd ? unpaidVnd : 0 };
  }
}
