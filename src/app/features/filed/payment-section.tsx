import type { FilingView } from '../../../contract/schemas/filing';
import type { PaymentView } from '../../../contract/schemas/payment';
import { formatMoney } from '../../locales/money';
import { Section } from '../../ui/section';
import { CounterPayment } from './counter-payment';
import { FeeLines } from './fee-lines';
import { PayPart } from './pay-part';
import { PaymentReceipt } from './payment-receipt';
import { payWords } from './pay-words';

/** What it costs, and how it is or was paid. Nothing to pay is said too. */
export function PaymentSection({ filing, onSettled }: { filing: FilingView; onSettled(): void }) {
  const t = payWords.useWords();
  const { payment } = filing;
  if (payment === null) return null;
  return (
    <Section title={t('title')}>
      <div className="stack">
        {payment.state === 'free' ? <p>{t('free')}</p> : payment.amountVnd === 0 ? <p>{t('open')}</p> : <FeeLines payment={payment} />}
        <Way filing={filing} payment={payment} onSettled={onSettled} />
      </div>
    </Section>
  );
}

function Way({ filing, payment, onSettled }: { filing: FilingView; payment: PaymentView; onSettled(): void }) {
  const t = payWords.useWords();
  const isOver = filing.state === 'refused' || filing.state === 'failed';
  switch (payment.state) {
    case 'free':
      return null;
    case 'paid':
      return <PaymentReceipt payment={payment} />;
    case 'at_counter':
      return isOver ? null : <CounterPayment filing={filing} payment={payment} />;
    case 'due':
    case 'pending':
    case 'failed':
    case 'expired':
      // After a refusal nothing more is paid, but what was under way is still asked about.
      if (isOver && payment.state !== 'pending') return null;
      return (
        <>
          {payment.state === 'due' && <p>{t('due', { amount: formatMoney(payment.amountVnd) })}</p>}
          <PayPart filingId={filing.id} first={payment} onSettled={onSettled} />
        </>
      );
  }
}
