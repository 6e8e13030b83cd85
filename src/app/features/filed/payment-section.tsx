import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView } from '../../../contract/schemas/filing';
import type { PaymentView } from '../../../contract/schemas/payment';
import { formatMoney } from '../../locales/money';
import { Section } from '../../ui/section';
import { AgencyFees } from './agency-fees';
import { CounterPayment } from './counter-payment';
import { isSettled, isStopped } from './errand-rules';
import { FeeLines } from './fee-lines';
import { feeStanding } from './fee-standing';
import { PayPart } from './pay-part';
import { PaymentReceipt } from './payment-receipt';
import { payWords } from './pay-words';

interface PaymentSectionProps {
  filing: FilingView;
  /** What the one-stop system says of the dossier; null while that is not known. */
  view: DossierView | null;
  onSettled(): void;
}

/** What it costs, and how it is or was paid. Nothing to pay is said too. */
export function PaymentSection({ filing, view, onSettled }: PaymentSectionProps) {
  const t = payWords.useWords();
  const { payment } = filing;
  if (payment === null) return null;
  const isOver = filing.state === 'refused' || filing.state === 'failed' || isStopped(view);
  const told = view?.belongings?.fees ?? [];
  // Of a dossier that goes no further nobody will say any more what it costs.
  if (isOver && payment.state === 'at_counter' && payment.amountVnd === 0 && told.length === 0) return null;
  const { isAgencyToSay, laterVnd } = feeStanding(payment, told);
  return (
    <Section title={t('title')}>
      <div className="stack">
        {isAgencyToSay ? <AgencyFees fees={told} /> : payment.state === 'free' ? <p>{t('free')}</p> : <FeeLines payment={payment} />}
        {!(isAgencyToSay && told.length > 0) && <Way filing={filing} payment={payment} isOver={isOver} isHandled={isSettled(view)} onSettled={onSettled} />}
        {laterVnd > 0 && !isAgencyToSay && <AgencyFees fees={told.filter(({ paid }) => !paid)} />}
        {laterVnd > 0 && !isOver && <CounterPayment filing={filing} amountVnd={laterVnd} isLater={payment.state !== 'at_counter'} />}
      </div>
    </Section>
  );
}

interface WayProps {
  filing: FilingView;
  payment: PaymentView;
  isOver: boolean;
  /** The agency has done its part: no paying is what it waits for. */
  isHandled: boolean;
  onSettled(): void;
}

function Way({ filing, payment, isOver, isHandled, onSettled }: WayProps) {
  const t = payWords.useWords();
  switch (payment.state) {
    case 'free':
      return null;
    case 'paid':
      return <PaymentReceipt payment={payment} />;
    case 'at_counter':
      return isOver ? null : <CounterPayment filing={filing} amountVnd={payment.amountVnd} isLater={false} />;
    case 'due':
    case 'pending':
    case 'failed':
    case 'expired':
      // After a refusal nothing more is paid, but what was under way is still asked about.
      if (isOver && payment.state !== 'pending') return null;
      return (
        <>
          {payment.state === 'due' && !isHandled && <p>{t('due', { amount: formatMoney(payment.amountVnd) })}</p>}
          <PayPart filingId={filing.id} first={payment} onSettled={onSettled} />
        </>
      );
  }
}
