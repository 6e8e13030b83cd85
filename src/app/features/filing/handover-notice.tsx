import type { FilingView } from '../../../contract/schemas/filing';
import type { ApiError } from '../../api/api-error';
import { Notice } from '../../ui/notice';
import type { Tone } from '../../ui/tone';
import { receiptWords } from './receipt-words';
import { isOnTheWay, SLOW_POLLS } from './use-filing';

const TONES: Record<FilingView['state'], Tone> = { accepted: 'info', delivering: 'info', delivered: 'success', refused: 'danger', failed: 'warning' };

/** Whether the agency has it yet. Changes are announced. */
export function HandoverNotice({ filing, polls, problem }: { filing: FilingView; polls: number; problem: ApiError | null }) {
  const t = receiptWords.useWords();
  const agency = filing.agencyName || t('agency_plain');
  return (
    <div role="status">
      <Notice tone={TONES[filing.state]} title={filing.state === 'refused' ? undefined : t('just_filed')}>
        <p>{t(`state_${filing.state}`, { agency, code: filing.dossierCode ?? '' })}</p>
        {filing.reason !== null && <p>{t('reason', { reason: filing.reason })}</p>}
        {filing.state === 'refused' && <p>{t('refused_next')}</p>}
        {isOnTheWay(filing) && <p>{polls >= SLOW_POLLS ? t('slow') : t('refreshing')}</p>}
        {problem && <p>{t('not_refreshed', { why: problem.title })}</p>}
      </Notice>
    </div>
  );
}
