import type { FilingView } from '../../../contract/schemas/filing';
import type { ApiError } from '../../api/api-error';
import { dossierPath, procedurePath } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { EnteredSection } from './entered-section';
import { HandoverNotice } from './handover-notice';
import { NextSteps } from './next-steps';
import { ReceiptCard } from './receipt-card';
import { receiptWords } from './receipt-words';

interface ReceiptContentProps {
  filing: FilingView;
  polls: number;
  problem: ApiError | null;
}

/** The receipt: where the filing stands, its number, what happens next, what was sent. */
export function ReceiptContent({ filing, polls, problem }: ReceiptContentProps) {
  const t = receiptWords.useWords();
  return (
    <>
      <HandoverNotice filing={filing} polls={polls} problem={problem} />
      <div className="section stack">
        <ReceiptCard filing={filing} />
        {filing.dossierCode !== null && <ButtonLink look="primary" wide icon="dossier" to={dossierPath(filing.dossierCode, filing.provinceId)}>{t('to_dossier')}</ButtonLink>}
        {filing.state === 'refused' && <ButtonLink look="primary" wide icon="edit" to={procedurePath(filing.procedureCode, filing.provinceId)}>{t('again')}</ButtonLink>}
      </div>
      {filing.state !== 'refused' && <NextSteps filing={filing} />}
      <EnteredSection filing={filing} />
    </>
  );
}
