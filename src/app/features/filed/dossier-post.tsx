import { useCallback, useEffect, useState } from 'react';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { PostalView } from '../../../contract/schemas/post';
import type { ApiError } from '../../api/api-error';
import { cancelPostForDossier, listPostForDossier, orderPostForDossier } from '../../api/filing/post-orders';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import './filed.css';
import { FilingLink } from './filing-link';
import { PostalSection } from './postal-section';
import { postalWords } from './postal-words';
import { useFilingOf } from './use-filing-of';
import { useOffer } from './use-offer';
import { useRefreshWhile } from './use-refresh-while';

/** For the owner of a tracked dossier (tier 2): the way to its filing when it was filed here, else the post, which may be ordered at any time. */
export function DossierPost({ view }: { view: DossierView }) {
  const filing = useFilingOf(view.completion.code);
  if (view.detail === null || view.completion.tier !== 2 || filing === 'asking') return null;
  return filing === null ? <Orders code={view.completion.code} view={view} detail={view.detail} /> : <FilingLink filingId={filing.id} view={view} />;
}

function Orders({ code, view, detail }: { code: string; view: DossierView; detail: NonNullable<DossierView['detail']> }) {
  const t = postalWords.useWords();
  const common = commonWords.useWords();
  const { provinceId } = detail;
  const offer = useOffer(detail.procedure.code, provinceId);
  const [orders, setOrders] = useState<readonly PostalView[] | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useRefreshWhile(orders?.some(({ state }) => state === 'ordering') ?? false, reload);

  useEffect(() => {
    let wanted = true;
    void listPostForDossier(code, provinceId).then((result) => {
      if (!wanted) return;
      setError(result.ok ? null : result.error);
      if (result.ok) setOrders(result.value.items);
    });
    return () => {
      wanted = false;
    };
  }, [code, provinceId, turn]);

  if (error !== null && orders === null) {
    return <Notice tone="warning" action={<Button icon="refresh" onClick={reload}>{common('retry')}</Button>}>{t('failed', { why: error.title })}</Notice>;
  }
  if (orders === null) return <Skeleton label={t('loading')} heights={['4rem']} />;
  const ways = {
    about: code,
    order: (body: Parameters<typeof orderPostForDossier>[2], key: string) => orderPostForDossier(code, provinceId, body, key),
    cancel: (direction: PostalView['direction']) => cancelPostForDossier(code, provinceId, direction),
    onChanged: reload,
  };
  return <PostalSection orders={orders} provinceId={provinceId} offer={offer} group={view.completion.group} situation={null} closed={false} ways={ways} onFromForm={null} />;
}
