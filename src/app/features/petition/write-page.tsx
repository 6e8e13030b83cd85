import { useEffect, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { petitionDraftPath } from '../../letter-paths';
import { letterWords } from '../../letters/letter-words';
import { useLetterDraft } from '../../letters/use-letter-draft';
import { newPetitionDraft, petitionDrafts } from '../../outbox/petition-draft';
import { PATHS } from '../../routes';
import { newId } from '../../state/new-id';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { WritePetition } from './write-petition';
import { writeWords } from './write-words';
import '../../letters/letters.css';

/** Where sending leads: a petition queued without a network must not end on a screen whose code is not here. */
const warmEnd = (): void => void Promise.all([import('./petition-page'), import('./my-petition-page')]).catch(() => undefined);

/** `/phan-anh/viet`, with `?ho-so=<code>&tinh=<province>` when it is about a dossier: begins a petition. `/phan-anh/viet/<draft>`: goes on with it. */
export default function WritePage() {
  const { draftId } = useParams();
  useEffect(warmEnd, []);
  return draftId === undefined ? <Begin /> : <Write key={draftId} id={draftId} />;
}

function Begin() {
  const [query] = useSearchParams();
  const [id] = useState(newId);
  return <Navigate to={{ pathname: petitionDraftPath(id), search: query.toString() }} replace />;
}

function Write({ id }: { id: string }) {
  const t = writeWords.useWords();
  const say = letterWords.useWords();
  const [query] = useSearchParams();
  // What it is about is said when it is begun; afterwards the draft knows.
  const [fresh] = useState(() => newPetitionDraft(id, { provinceId: query.get('tinh'), dossierCode: query.get('ho-so') ?? '' }, new Date().toISOString()));
  const { opened, isKept, change, flush, drop } = useLetterDraft(petitionDrafts, fresh);
  if (opened.kind === 'queued') return <Navigate to={PATHS.petitions} replace />;
  if (opened.kind === 'ready') return <WritePetition draft={opened.draft} isKept={isKept} change={change} flush={flush} drop={drop} />;
  return <Screen title={t('title')} back={PATHS.petitions}><Skeleton label={say('draft_opening')} heights={['5rem', '9rem']} /></Screen>;
}
