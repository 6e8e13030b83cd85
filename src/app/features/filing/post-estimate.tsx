import { useEffect, useState } from 'react';
import type { PostalEstimate } from '../../../contract/schemas/post';
import { estimatePost } from '../../api/filing/filings';
import { formatMoney } from '../../locales/money';
import { reviewWords } from './review-words';

interface PostEstimateProps {
  provinceId: string;
  direction: 'collect' | 'deliver';
  province: string;
  ward: string;
}

/** What the post would ask, said as "tạm tính". Nothing is asked before the ward is known. */
export function PostEstimate({ provinceId, direction, province, ward }: PostEstimateProps) {
  const t = reviewWords.useWords();
  const [estimate, setEstimate] = useState<PostalEstimate | 'asking'>('asking');
  useEffect(() => {
    if (ward === '') return undefined;
    let wanted = true;
    setEstimate('asking');
    void estimatePost({ provinceId, direction, province, ward }).then((result) => {
      if (wanted) setEstimate(result.ok ? result.value : { estimateVnd: null, promisedDays: null });
    });
    return () => {
      wanted = false;
    };
  }, [provinceId, direction, province, ward]);

  if (ward === '') return null;
  if (estimate === 'asking') return <p className="muted" role="status">{t('estimating')}</p>;
  const { estimateVnd, promisedDays } = estimate;
  const amount = estimateVnd === null ? null : formatMoney(estimateVnd);
  return (
    <p className="muted" role="status">
      {amount === null ? t('estimate_unknown') : promisedDays === null ? t('estimate_no_days', { amount }) : t('estimate', { amount, n: promisedDays })}
    </p>
  );
}
