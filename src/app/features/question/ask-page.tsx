import { useEffect, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { questionDraftPath } from '../../letter-paths';
import { letterWords } from '../../letters/letter-words';
import { useLetterDraft } from '../../letters/use-letter-draft';
import { newQuestionDraft, questionDrafts } from '../../outbox/question-draft';
import { PATHS } from '../../routes';
import { newId } from '../../state/new-id';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { AskForm } from './ask-form';
import { questionWords } from './question-words';
import '../../letters/letters.css';

/** Where sending leads: a question queued without a network must not end on a screen whose code is not here. */
const warmEnd = (): void => void Promise.all([import('./question-page'), import('./my-question-page')]).catch(() => undefined);

/** `/hoi-dap/viet`, with `?thu-tuc=<code>&ten=<name>&tinh=<province>` when it is about a procedure: begins a question. `/hoi-dap/viet/<draft>`: goes on with it. */
export default function AskPage() {
  const { draftId } = useParams();
  useEffect(warmEnd, []);
  return draftId === undefined ? <Begin /> : <Ask key={draftId} id={draftId} />;
}

function Begin() {
  const [query] = useSearchParams();
  const [id] = useState(newId);
  return <Navigate to={{ pathname: questionDraftPath(id), search: query.toString() }} replace />;
}

function Ask({ id }: { id: string }) {
  const t = questionWords.useWords();
  const say = letterWords.useWords();
  const [query] = useSearchParams();
  // What it is about is said when it is begun; afterwards the draft knows.
  const [fresh] = useState(() => newQuestionDraft(id, { provinceId: query.get('tinh'), procedureCode: query.get('thu-tuc') ?? '', procedureName: query.get('ten') ?? '' }, new Date().toISOString()));
  const { opened, isKept, change, flush, drop } = useLetterDraft(questionDrafts, fresh);
  if (opened.kind === 'queued') return <Navigate to={PATHS.questions} replace />;
  if (opened.kind === 'ready') return <AskForm draft={opened.draft} isKept={isKept} change={change} flush={flush} drop={drop} />;
  return <Screen title={t('write_title')} back={PATHS.questions}><Skeleton label={say('draft_opening')} heights={['5rem', '9rem']} /></Screen>;
}
