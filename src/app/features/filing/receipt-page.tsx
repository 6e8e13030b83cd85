import type { ComponentType } from 'react';
import { useParams } from 'react-router-dom';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { PartBoundary } from '../../ui/part-boundary';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { ReceiptContent, type AfterProps } from './receipt-content';
import { receiptWords } from './receipt-words';
import { useFiling } from './use-filing';
import './filing.css';

/** What was filed: `/ho-so-da-nop/<id>`, where its receipt's QR leads back to. */
export default function ReceiptPage({ After }: { After: ComponentType<AfterProps> }) {
  const { id = '' } = useParams();
  return <Receipt key={id} id={id} After={After} />;
}

function Receipt({ id, After }: { id: string; After: ComponentType<AfterProps> }) {
  const t = receiptWords.useWords();
  const common = commonWords.useWords();
  const online = useOnline();
  const source = useFiling(id);
  const { state } = source;
  if (state.phase === 'shown') {
    return (
      <Screen title={t('title')} back={PATHS.myDossiers} note={state.value.procedureName}>
        <ReceiptContent filing={state.value} polls={state.polls} problem={state.problem} after={(next) => <PartBoundary online={online}><After filing={state.value} next={next} onReload={source.refresh} onReplace={source.replace} /></PartBoundary>} />
      </Screen>
    );
  }
  const missing = state.phase === 'failed' && (state.error.status === 404 || state.error.status === 400);
  return (
    <Screen title={t('title')} back={PATHS.myDossiers}>
      {state.phase === 'loading' ? (
        <Skeleton label={t('loading')} heights={['14rem', '6rem', '8rem']} />
      ) : (
        <EmptyState
          icon={missing ? 'dossier' : 'offline'}
          title={t(missing ? 'missing_title' : 'failed_title')}
          action={
            <div className="actions">
              {!missing && <Button look="primary" icon="refresh" busy={state.phase === 'failed' && state.retrying} onClick={source.refresh}>{common('retry')}</Button>}
              <ButtonLink to={PATHS.myDossiers}>{t('mine')}</ButtonLink>
            </div>
          }
        >
          <p role="alert">{missing ? t('missing_text') : state.error.title}</p>
          {!missing && state.error.code !== 'unauthenticated' && <p>{t('failed_text')}</p>}
        </EmptyState>
      )}
    </Screen>
  );
}
