import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { petitionDraftPath } from '../../letter-paths';
import { PATHS } from '../../routes';
import { newId } from '../../state/new-id';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { usePetitionDraft } from './use-petition-draft';
import { WritePetition } from './write-petition';
import { writeWords } from './write-words';
import '../../letters/letters.css';

/** `/phan-anh/viet`, with `?ho-so=<code>&tinh=<province>` when it is about a dossier: begins a petition. `/phan-anh/viet/<draft>`: goes on with it. */
export default function WritePage() {
  const { draftId } = useParams();
  return draftId === undefined ? <Begin /> : <Write key={draftId} id={draftId} />;
}

function Begin() {
  const [query] = useSearchParams();
  const [id] = useState(newId);
  return <Navigate to={{ pathname: petitionDraftPath(id), search: query.toString() }} replace />;
}

function Write({ id }: { id: string }) {
  const t = writeWords.useWords();
  const [query] = useSearchParams();
  // What it is about is said when it is begun; afterwards the draft knows.
  const [about] = useState(() => ({ provinceId: query.get('tinh'), dossierCode: query.get('ho-so') ?? '' }));
  const { opened, change, flush, drop } = usePetitionDraft(id, about);
  if (opened.kind === 'queued') return <Navigate to={PATHS.petitions} replace />;
  if (opened.kind === 'ready') return <WritePetition draft={opened.draft} change={change} flush={flush} drop={drop} />;
  return <Screen title={t('title')} back={PATHS.petitions}><Skeleton label={t('opening')} heights={['5rem', '9rem']} /></Screen>;
}
