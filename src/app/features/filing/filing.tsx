import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import type { Answers } from '../../../contract/schemas/form';
import type { FieldFault } from '../../../contract/schemas/problem';
import type { ApiError } from '../../api/api-error';
import { noAnswer } from '../../api/read-problem';
import { neededPapers, situationOf } from '../../../domain/needed-papers';
import { getLanguage } from '../../locales/language';
import { PATHS, procedurePath } from '../../routes';
import { useMe } from '../../state/session';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { ConflictDialog } from './conflict-dialog';
import type { DraftSaver } from './draft-saver';
import { DeleteDraft } from './delete-draft';
import { FormStep } from './form-step';
import { formWords } from './form-words';
import type { OpenedDraft } from './open-draft';
import { neighbour, pageAt, pagesOf, stepOf, type FilingPageName } from './pages';
import { PaperStep } from './paper-step';
import { ReviewStep } from './review-step';
import { SavedLine } from './saved-line';
import { useDraftSaver } from './use-draft-saver';
import { useEarlierAnswers } from './use-earlier-answers';
import { useFilingForm } from './use-filing-form';
import { usePapers } from '../../uploading/use-papers';
import { useSubmit } from './use-submit';

interface FilingProps {
  opened: Extract<OpenedDraft, { kind: 'ready' }>;
  /** Opens the draft anew: from the server, or into a new version of the form. */
  onReopen(): void;
}

/** The pages of filing one draft. Everything is saved as it is entered, so going back loses nothing. */
export function Filing({ opened, onReopen }: FilingProps) {
  const { draft, kept, newVersion, theirs: theirsAtOpening } = opened;
  const { form: { sections }, procedure } = kept;
  const t = formWords.useWords();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { state: place } = useLocation();
  const me = useMe();
  const saver = useDraftSaver(draft, sections);
  const saving = useSyncExternalStore(saver.subscribe, () => saver.state().kind);
  const [theirs, setTheirs] = useState(theirsAtOpening);
  const onAnswers = useCallback((answers: Answers) => saver.change({ answers }), [saver]);
  const filing = useFilingForm(sections, draft.answers, onAnswers);
  const ready = useCallback(() => onServer(saver), [saver]);
  const papers = usePapers(draft.id, procedure.uploadLimits, ready);
  const earlier = useEarlierAnswers(me !== null);

  const pages = pagesOf(filing.shown);
  const page = pageAt(pages, query.get('buoc'), draft.step);
  const section = filing.shown.find(({ id }) => id === page);
  const answers = filing.answers();
  const situation = situationOf(answers);
  const needed = neededPapers(procedure.papers, situation);
  const submit = useSubmit({ saver, procedure, needed, reviewing: page === 'review', onReopen, onConflict: setTheirs, onPapersChanged: papers.reload });

  useEffect(() => {
    const state = saver.state();
    if (state.kind === 'conflict') setTheirs(state.theirs);
    if (state.kind === 'filed') onReopen();
  }, [saving, saver, onReopen]);
  useEffect(() => {
    if (saver.draft().step !== stepOf(page)) saver.change({ step: stepOf(page) });
  }, [page, saver]);

  const go = (to: FilingPageName | null, fieldId: string | null = null) => {
    if (to === null) return;
    void saver.flush();
    navigate({ search: `?buoc=${to}` }, { state: { field: fieldId } });
  };
  const back = neighbour(pages, page, -1);
  const goBack = back === null ? null : () => go(back);
  const title = section ? section.title[getLanguage()] : t(page === 'review' ? 'review' : 'papers');
  const wanted = typeof place === 'object' && place !== null && 'field' in place && typeof place.field === 'string' ? place.field : null;

  return (
    <Screen title={title} back={procedurePath(draft.procedureCode, draft.provinceId)} note={<><span>{t('step', { at: pages.indexOf(page) + 1, of: pages.length, name: draft.procedureName })}</span><SavedLine saver={saver} onReload={onReopen} onChoose={() => setTheirs(conflictOf(saver))} /></>}>
      {newVersion && <Notice tone="warning" title={t('new_version_title')}>{draft.toCheck.length > 0 ? t('new_version', { n: draft.toCheck.length }) : t('new_version_none')}</Notice>}
      {section ? (
        <FormStep key={section.id} section={section} filing={filing} toCheck={draft.toCheck} earlier={earlier} wanted={wanted} onNext={() => go(neighbour(pages, page, 1))} onPrevious={goBack} />
      ) : page === 'papers' ? (
        <PaperStep procedure={procedure} situation={situation} papers={papers} onNext={() => go('review')} onPrevious={goBack} />
      ) : (
        <ReviewStep
          procedure={procedure}
          sections={sections}
          answers={answers}
          faults={joined(filing.faults(), submit.faults)}
          needed={needed}
          papers={papers}
          choices={saver.draft().choices}
          busy={submit.busy}
          problem={submit.problem}
          onChoices={(choices) => saver.change({ choices })}
          onEdit={go}
          onSubmit={(choices) => void submit.submit(choices)}
          onPrevious={() => go(back)}
        />
      )}
      <DeleteDraft draftId={draft.id} saver={saver} onDeleted={() => navigate(PATHS.home, { replace: true })} />
      {theirs && (
        <ConflictDialog
          theirs={theirs}
          sections={sections}
          mine={answers}
          onMine={() => {
            setTheirs(null);
            void saver.keepMine(theirs);
          }}
          onTheirs={() => {
            saver.takeTheirs(theirs);
            void saver.flush().then(onReopen);
          }}
          onLater={() => setTheirs(null)}
        />
      )}
    </Screen>
  );
}

/** The first of each field. */
const joined = (here: readonly FieldFault[], there: readonly FieldFault[]): FieldFault[] => [...here, ...there.filter(({ field }) => !here.some((fault) => fault.field === field))];

/** Why the draft is not on the server, after trying; null when it is. */
async function onServer(saver: DraftSaver): Promise<ApiError | null> {
  if (saver.draft().revision > 0 && !saver.draft().unsent) return null;
  const state = await saver.flush();
  if (saver.draft().revision > 0) return null;
  return (state.kind === 'device' ? state.why : null) ?? noAnswer('offline');
}

const conflictOf = (saver: DraftSaver) => {
  const state = saver.state();
  return state.kind === 'conflict' ? state.theirs : null;
};
