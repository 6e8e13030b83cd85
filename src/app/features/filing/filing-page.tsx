import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { commonWords } from '../../locales/common';
import { filedPath, PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { loadDivisions } from '../../divisions/division-names';
import { Filing } from './filing';
import { formWords } from './form-words';
import type { OpenedDraft } from './open-draft';
import { useOpenedDraft } from './use-opened-draft';
import './filing.css';

/** A draft from its first field to being filed: `/nop-ho-so/<draft>`, the page inside it in `?buoc`. */
export default function FilingPage() {
  const { draftId = '' } = useParams();
  const { opened, again } = useOpenedDraft(draftId);
  useEffect(() => void loadDivisions(null), []);

  if (opened?.kind === 'filed') return <Navigate to={filedPath(opened.filingId)} replace />;
  if (opened?.kind === 'ready') return <Filing key={`${opened.draft.id} ${opened.kept.form.version}`} opened={opened} onReopen={again} />;
  return <NotOpen opened={opened} onRetry={again} />;
}

function NotOpen({ opened, onRetry }: { opened: Exclude<OpenedDraft, { kind: 'ready' | 'filed' }> | null; onRetry(): void }) {
  const t = formWords.useWords();
  const common = commonWords.useWords();
  return (
    <Screen title={t('title')} back={PATHS.home}>
      {opened === null ? (
        <Skeleton label={t('opening')} heights={['2.5rem', '5rem', '5rem', '5rem']} />
      ) : opened.kind === 'missing' ? (
        <EmptyState icon="edit" title={t('missing_title')} action={<ButtonLink look="primary" to={PATHS.procedures}>{t('to_procedures')}</ButtonLink>}>
          <p>{t('missing_text')}</p>
        </EmptyState>
      ) : (
        <EmptyState icon="offline" title={t('failed_title')} action={<div className="actions"><Button look="primary" icon="refresh" onClick={onRetry}>{common('retry')}</Button><ButtonLink to={PATHS.home}>{common('to_home')}</ButtonLink></div>}>
          <p role="alert">{opened.error.title}</p>
          <p>{t('failed_kept')}</p>
        </EmptyState>
      )}
    </Screen>
  );
}
