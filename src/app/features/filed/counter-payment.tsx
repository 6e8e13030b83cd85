import { useEffect } from 'react';
import { useRecoilValue } from 'recoil';
import type { FilingView } from '../../../contract/schemas/filing';
import { formatMoney } from '../../locales/money';
import { provincesState, useProvinces } from '../../state/provinces';
import { payWords } from './pay-words';

interface CounterPaymentProps {
  filing: FilingView;
  /** Nothing when the agency has yet to say how much. */
  amountVnd: number;
  /** The agency asked for it after the filing, on whatever level. */
  isLater: boolean;
}

/** What is paid at the counter or to the postman: where, how much, what to bring. */
export function CounterPayment({ filing, amountVnd, isLater }: CounterPaymentProps) {
  const t = payWords.useWords();
  const { load } = useProvinces();
  useEffect(() => void load(), [load]);
  const province = useRecoilValue(provincesState)?.items.find(({ id }) => id === filing.provinceId);
  const place = filing.agencyName || province?.centreName;
  return (
    <div className="filed-lines">
      <p>{t(isLater ? 'counter_later' : 'counter')}</p>
      {amountVnd > 0 && <p className="filed-total">{t('counter_amount', { amount: formatMoney(amountVnd) })}</p>}
      {place !== undefined && <p>{t('counter_where', { place })}</p>}
      {province !== undefined && place === province.centreName && <p>{t('counter_address', { address: province.address })}</p>}
      <p>{filing.dossierCode === null ? t('counter_number', { number: filing.number }) : t('counter_code', { code: filing.dossierCode })}</p>
      <p>{t('counter_how')}</p>
    </div>
  );
}
