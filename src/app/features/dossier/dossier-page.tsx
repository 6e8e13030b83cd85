import { useEffect, type ComponentType } from 'react';
import type { DossierView } from '../../../contract/schemas/dossier';
import { useParams, useSearchParams } from 'react-router-dom';
import { useRecoilValue } from 'recoil';
import { PATHS } from '../../routes';
import { useMyDossiers } from '../../state/my-dossiers';
import { useOnline } from '../../state/network';
import { provincesState, useProvinces } from '../../state/provinces';
import { PartBoundary } from '../../ui/part-boundary';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { codeInPath } from './code-in-path';
import { DossierContent } from './dossier-content';
import { DossierProblem } from './dossier-problem';
import { dossierWords } from './dossier-words';
import { findHotline, findProvince } from './find-province';
import { localProblem } from './local-problem';
import { useDossier } from './use-dossier';
import './dossier.css';
import './dossier-journey.css';

type PostPart = ComponentType<{ view: DossierView }> | undefined;

/** Where one dossier stands: `/ho-so/<code>`, with `?tinh=<province>` when the code does not say whom to ask. */
export default function DossierPage({ Post }: { Post?: PostPart }) {
  const code = codeInPath(useParams()['*'] ?? '');
  const [query] = useSearchParams();
  // A new code is a new screen: nothing of the one before may stay.
  return <Dossier key={`${code} ${query.get('tinh') ?? ''}`} code={code} provinceId={query.get('tinh')} Post={Post} />;
}

function Dossier({ code, provinceId, Post }: { code: string; provinceId: string | null; Post: PostPart }) {
  const say = dossierWords.useWords();
  const online = useOnline();
  const provinces = useRecoilValue(provincesState);
  const { items, refresh: loadMine } = useMyDossiers();
  const wrong = localProblem(code);
  const { load } = useProvinces();
  const mineUnread = items === null;
  // When the app was opened on this very screen: the hotline, and whether the dossier is followed.
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (mineUnread) void loadMine();
  }, [mineUnread, loadMine]);
  const { state, refresh, replace } = useDossier(wrong === null ? code : null, provinceId);
  const view = state.phase === 'shown' ? state.fetched.view : null;
  const shownCode = view?.completion.code ?? code;
  const hotline = findHotline(provinces, provinces?.items.find(({ id }) => id === provinceId) ?? findProvince(provinces, code, view));
  const label = items?.find((item) => item.code === shownCode)?.label ?? null;
  const note = (
    <>
      {view?.detail && <span className="dossier__procedure">{view.detail.procedure.name}</span>}
      <span className="dossier__code"><span className="sr-only">{say('code_label')}: </span>{shownCode}</span>
    </>
  );
  return (
    <Screen title={label ?? say('title')} back={PATHS.myDossiers} note={note}>
      {wrong ? (
        <DossierProblem error={wrong} code={code} say={say} hotline={hotline} retrying={false} onRetry={refresh} />
      ) : state.phase === 'loading' ? (
        <Skeleton label={say('loading', { code })} heights={['6.5rem', '2.75rem', '18rem', '6rem']} />
      ) : state.phase === 'failed' ? (
        <DossierProblem error={state.error} code={code} say={say} hotline={hotline} retrying={state.retrying} onRetry={refresh} />
      ) : (
        <DossierContent fetched={state.fetched} refreshing={state.refreshing} provinceId={provinceId} hotline={hotline} say={say} onRefresh={refresh} onReplace={replace} post={Post && state.fetched.view.completion.tier === 2 && <PartBoundary online={online}><Post view={state.fetched.view} /></PartBoundary>} />
      )}
    </Screen>
  );
}
