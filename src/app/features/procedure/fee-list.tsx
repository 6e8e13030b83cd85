import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { formatMoney } from '../../locales/money';
import { detailWords } from './detail-words';
import { procedureWords } from './procedure-words';

type Fee = ProcedureDetail['fees'][number];

/** Said as a reference: the agency decides what is paid. Who pays nothing stands beside it. */
export function FeeList({ fees }: { fees: readonly Fee[] }) {
  const t = detailWords.useWords();
  const common = procedureWords.useWords();
  if (fees.length === 0) return <p>{t('fee_none')}</p>;
  const amountOf = ({ amountVnd }: Fee): string => (amountVnd === null ? t('fee_by_words') : amountVnd === 0 ? common('free') : formatMoney(amountVnd));
  return (
    <div className="stack">
      <dl className="facts">
        {fees.map((fee, index) => (
          <div key={`${index}-${fee.name}`}>
            <dt>{fee.name}{fee.channel && ` (${t(`channel_${fee.channel}`)})`}</dt>
            <dd>{amountOf(fee)}</dd>
            {fee.note && <dd className="facts__more">{fee.note}</dd>}
            {fee.exempt && <dd className="facts__more">{t('exempt', { who: fee.exempt })}</dd>}
          </div>
        ))}
      </dl>
      {fees.some(({ amountVnd }) => amountVnd !== 0) && <p className="muted">{t('fee_note')}</p>}
    </div>
  );
}
