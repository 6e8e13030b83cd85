import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import type { AgencyView } from '../../../contract/schemas/agency';
import type { ApiResult } from '../../api/api-error';
import { getAgency } from '../../api/listening/agencies';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { AgencyContent } from './agency-content';
import { agencyWords } from './agency-words';

/** `/co-quan/<code>`: where it is, when it is open, how to reach it. */
export default function AgencyPage() {
  const { code = '' } = useParams();
  return <Agency key={code} code={code} />;
}

function Agency({ code }: { code: string }) {
  const t = agencyWords.useWords();
  const common = commonWords.useWords();
  const [result, setResult] = useState<ApiResult<AgencyView> | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    void getAgency(code).then((answer) => wanted && setResult(answer));
    return () => {
      wanted = false;
    };
  }, [code, turn]);

  const retry = () => {
    setResult(null);
    setTurn((before) => before + 1);
  };
  const missing = result !== null && !result.ok && result.error.status === 404;

  return (
    <Screen title={result?.ok ? result.value.name : t('title')} back={PATHS.agencies} note={result?.ok ? t(`level_${result.value.level}`) : undefined}>
      {result === null ? (
        <Skeleton label={t('opening')} heights={['8rem', '6rem']} />
      ) : result.ok ? (
        <AgencyContent agency={result.value} />
      ) : (
        <EmptyState
          icon={missing ? 'location' : 'offline'}
          title={t(missing ? 'missing' : 'failed')}
          action={<div className="actions">{!missing && <Button look="primary" icon="refresh" onClick={retry}>{common('retry')}</Button>}<ButtonLink to={PATHS.agencies}>{t('to_list')}</ButtonLink></div>}
        >
          <p role="alert">{result.error.title}</p>
        </EmptyState>
      )}
    </Screen>
  );
}
