import type { DossierView } from '../../../contract/schemas/dossier';
import { formatMoney } from '../../locales/money';
import { payWords } from './pay-words';

/** Fees that only the agency can say: each as it was said, or that it has yet to be. */
export function AgencyFees({ fees }: { fees: NonNullable<DossierView['belongings']>['fees'] }) {
  const t = payWords.useWords();
  if (fees.length === 0) return <p>{t('open')}</p>;
  return (
    <div className="filed-lines">
      {fees.map(({ name, amountVnd, paid }, index) => <p key={`${String(index)}-${name}`}>{t(paid ? 'line_paid' : 'line', { name, amount: formatMoney(amountVnd) })}</p>)}
    </div>
  );
}
