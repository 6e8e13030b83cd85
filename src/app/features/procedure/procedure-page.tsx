import { useParams, useSearchParams } from 'react-router-dom';
import { commonWords } from '../../locales/common';
import { formatMoment } from '../../locales/dates';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { detailWords } from './detail-words';
import { HelpLine } from './help-line';
import { ProcedureContent } from './procedure-content';
import { useProcedure, type ProcedureState } from './use-procedure';
import './procedure.css';

/** One procedure: what it takes and how to do it. `/thu-tuc/<code>`, with `?tinh=<province>` for another than the deployment's own. */
export default function ProcedurePage() {
  const { code = '' } = useParams();
  const [query] = useSearchParams();
  const province = query.get('tinh');
  return <Procedure key={`${code} ${province ?? ''}`} code={code} province={province} />;
}

function Procedure({ code, province }: { code: string; province: string | null }) {
  const t = detailWords.useWords();
  const { state, retry } = useProcedure(code, province);
  const procedure = state.phase === 'shown' ? state.procedure : null;
  return (
    <Screen title={procedure?.name ?? t('title')} back={PATHS.procedures} note={<>{procedure && <span>{procedure.field.name} · </span>}<span className="sr-only">{t('code')}: </span>{code}</>}>
      {procedure ? (
        <>
          {procedure.stale && <Notice tone="warning">{t('stale', { moment: formatMoment(procedure.fetchedAt) })}</Notice>}
          <ProcedureContent procedure={procedure} />
        </>
      ) : (
        <NotShown state={state} onRetry={retry} />
      )}
    </Screen>
  );
}

function NotShown({ state, onRetry }: { state: ProcedureState; onRetry(): void }) {
  const t = detailWords.useWords();
  const common = commonWords.useWords();
  if (state.phase !== 'failed') return <Skeleton label={t('loading')} heights={['7rem', '12rem', '12rem']} />;
  const missing = state.error.code === 'procedure_not_found' || state.error.status === 404;
  return (
    <EmptyState
      icon={missing ? 'paper' : 'offline'}
      title={t(missing ? 'missing_title' : 'failed_title')}
      action={
        <div className="actions">
          {!missing && <Button look="primary" icon="refresh" busy={state.retrying} onClick={onRetry}>{common('retry')}</Button>}
          <ButtonLink to={PATHS.procedures}>{t('to_search')}</ButtonLink>
          <HelpLine />
        </div>
      }
    >
      <p role="alert">{state.error.title}</p>
    </EmptyState>
  );
}
