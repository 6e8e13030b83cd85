import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { FilingView } from '../../../contract/schemas/filing';
import type { ApiError } from '../../api/api-error';
import { dossierPath } from '../../routes';
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
  /** What can happen to it from here on, with what comes next while something does. */
  after(next: ReactNode): ReactNode;
}

/** What the parts after filing are given. */
export interface AfterProps {
  filing: FilingView;
  next: ReactNode;
  onReload(): void;
  onReplace(filing: FilingView): void;
}

const DAY_MS = 86_400_000;

/** The receipt: where the filing stands, its number, what happens next, what was sent. */
export function ReceiptContent({ filing, polls, problem, after }: ReceiptContentProps) {
  const t = receiptWords.useWords();
  const { state: arrival }: { state: unknown } = useLocation();
  // Right after filing, and while it is on its way, one comes for the receipt; later for what the agency says, which may be a refusal on the
  // same day. Decided once, so that nothing moves under the finger.
  const [isNew] = useState(() => Date.parse(filing.acceptedAt) > Date.now() - DAY_MS && (filing.state !== 'delivered' || isJustFiled(arrival)));
  return (
    <>
      <HandoverNotice filing={filing} polls={polls} problem={problem} />
      {!isNew && after(null)}
      <div className="section stack">
        <ReceiptCard filing={filing} />
        {filing.dossierCode !== null && <ButtonLink look="primary" wide icon="dossier" to={dossierPath(filing.dossierCode, filing.provinceId)}>{t('to_dossier')}</ButtonLink>}
      </div>
      {isNew && after(filing.state === 'refused' ? null : <NextSteps filing={filing} />)}
      <EnteredSection filing={filing} />
    </>
  );
}

const isJustFiled = (arrival: unknown): boolean => typeof arrival === 'object' && arrival !== null && 'justFiled' in arrival;
