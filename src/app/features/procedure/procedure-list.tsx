import type { ProcedureSummary } from '../../../contract/schemas/procedure';
import { formatAmount, formatMoney } from '../../locales/money';
import { procedurePath } from '../../routes';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { procedureWords } from './procedure-words';

/** What was found: name, then who handles it, how long, how much and how it is filed. */
export function ProcedureList({ items, province }: { items: readonly ProcedureSummary[]; province: string | null }) {
  const t = procedureWords.useWords();
  const factsOf = ({ agencyName, workingDays, feeFromVnd }: ProcedureSummary): string =>
    [
      agencyName,
      workingDays === null ? null : t('days', { amount: formatAmount(workingDays) }),
      feeFromVnd === null ? null : feeFromVnd === 0 ? t('free') : t('fee_from', { amount: formatMoney(feeFromVnd) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <RowList label={t('all_title')}>
      {items.map((item) => (
        <Row
          key={item.code}
          to={procedurePath(item.code, province)}
          title={item.name}
          detail={
            <>
              {factsOf(item)}
              <span className={`way way--${item.way}`}>{t(`way_${item.way}`)}</span>
            </>
          }
        />
      ))}
    </RowList>
  );
}
