import type { ReactNode } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import { situationOf } from '../../../domain/needed-papers';
import { rateFiling } from '../../api/filing/errands';
import { cancelPost, orderPost } from '../../api/filing/post-orders';
import { RatingSection } from '../../rating/rating-section';
import { comesByPost, isSettled, isUnderWay, mayRate } from './errand-rules';
import { errandWords } from './errand-words';
import './filed.css';
import { HistorySection } from './history-section';
import { PaymentSection } from './payment-section';
import { PostalSection } from './postal-section';
import type { PostalWays } from './postal-ways';
import { RefusalSection } from './refusal-section';
import { ResultSection } from './result-section';
import { SentSupplements } from './sent-supplements';
import { openRequests } from './supplement-requests';
import { SupplementSection } from './supplement-section';
import { partyOf } from './party-of';
import { useFiledDossier } from './use-filed-dossier';
import { useOffer } from './use-offer';
import { useRefreshWhile } from './use-refresh-while';
import { WhereSection } from './where-section';
import { WithdrawalSection } from './withdrawal-section';

export interface FiledPartsProps {
  filing: FilingView;
  /** What lies ahead of a filing, while anything does. */
  next: ReactNode;
  /** Asks for the filing again. */
  onReload(): void;
  /** Puts a newer view in place, such as the answer to something sent. */
  onReplace(filing: FilingView): void;
}

/** Everything that can happen to a filing after it was filed, most pressing first. */
export function FiledParts({ filing, next, onReload, onReplace }: FiledPartsProps) {
  const t = errandWords.useWords();
  const dossier = useFiledDossier(filing);
  const offer = useOffer(filing.procedureCode, filing.provinceId);
  useRefreshWhile(isUnderWay(filing), onReload);
  const view = dossier.phase === 'shown' ? dossier.fetched.view : null;
  const requests = openRequests(view?.detail?.supplements ?? [], filing.errands);
  const ways: PostalWays = { about: filing.id, order: (body, key) => orderPost(filing.id, body, key), cancel: (direction) => cancelPost(filing.id, direction), onChanged: onReload };
  return (
    <>
      {!isSettled(view) && next}
      <RefusalSection filing={filing} view={view} />
      <WhereSection dossier={dossier} resultWay={comesByPost(filing, view) ? 'post' : filing.resultWay === 'post' ? 'counter' : filing.resultWay} onReload={onReload} />
      {requests.map((request) => (
        <SupplementSection key={request.id} filing={filing} request={request} paused={view?.completion.timeliness === 'paused'} offer={offer} onReplace={onReplace} />
      ))}
      <SentSupplements errands={filing.errands} />
      {view !== null && <ResultSection filing={filing} view={view} />}
      <PaymentSection filing={filing} view={view} onSettled={onReload} />
      <PostalSection
        orders={filing.postal}
        provinceId={filing.provinceId}
        offer={offer}
        group={view?.completion.group ?? null}
        situation={situationOf(filing.answers)}
        closed={filing.state === 'refused' || filing.state === 'failed'}
        ways={ways}
        onFromForm={() => partyOf(filing.answers)}
      />
      <RatingSection
        title={t('rate_title')}
        subjectId={filing.id}
        score={filing.rating}
        mayRate={mayRate(filing, view)}
        rate={(body, key) => rateFiling(filing.id, body, key)}
        onRated={onReplace}
      />
      <HistorySection filing={filing} />
      <WithdrawalSection filing={filing} view={view} onReplace={onReplace} />
    </>
  );
}
