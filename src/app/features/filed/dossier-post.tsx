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
import { PostalSection } from './postal-section';
import { postalWords } from './postal-words';
import { useOffer } from './use-offer';

/** The post for a tracked dossier, for its owner (tier 2): what was ordered, and ordering later. */
export function DossierPost({ view }: { view: DossierView }) {
  return view.detail !== null && view.completion.tier === 2 ? <Orders code={view.completion.code} view={view} detail={view.detail} /> : null;
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
    order: (body: Parameters<typeof orderPostForDossier>[2], key: string) => orderPostForDossier(code, provinceId, body, key),
    cancel: (direction: PostalView['direction']) => cancelPostForDossier(code, provinceId, direction),
    onChanged: reload,
  };
  return <PostalSection orders={orders} provinceId={provinceId} offer={offer} group={view.completion.group} closed={false} ways={ways} onFromForm={null} />;
}
