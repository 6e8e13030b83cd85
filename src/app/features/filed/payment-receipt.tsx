import type { PaymentView } from '../../../contract/schemas/payment';
import { formatMoment } from '../../locales/dates';
import { formatMoney } from '../../locales/money';
import { Notice } from '../../ui/notice';
import { methodName } from './method-name';
import { payWords } from './pay-words';

/** Proof of what was paid. */
export function PaymentReceipt({ payment }: { payment: PaymentView }) {
  const t = payWords.useWords();
  const { amountVnd, paidAt, transactionId, method } = payment;
  return (
    <Notice tone="success" title={t('paid', { amount: formatMoney(amountVnd) })}>
      {paidAt !== null && <p>{t('paid_at', { moment: formatMoment(paidAt) })}</p>}
      {transactionId !== null && <p className="filed-id">{t('transaction', { id: transactionId })}</p>}
      {method !== null && <p>{t('method', { method: methodName(method, t) })}</p>}
      <p>{t('keep')}</p>
    </Notice>
  );
}
