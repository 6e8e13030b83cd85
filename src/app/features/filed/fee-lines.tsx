import type { PaymentView } from '../../../contract/schemas/payment';
import { formatMoney } from '../../locales/money';
import { payWords } from './pay-words';

/** Each fee by its name, and what they come to. */
export function FeeLines({ payment }: { payment: PaymentView }) {
  const t = payWords.useWords();
  const { items, amountVnd } = payment;
  return (
    <div className="filed-lines">
      {items.map(({ name, amountVnd: amount }, index) => <p key={`${String(index)}-${name}`}>{t('line', { name, amount: formatMoney(amount) })}</p>)}
      {items.length !== 1 && <p className="filed-total">{t('total', { amount: formatMoney(amountVnd) })}</p>}
      <p className="muted">{t('reference')}</p>
    </div>
  );
}
