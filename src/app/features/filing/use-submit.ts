import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { DraftView } from '../../../contract/schemas/draft';
import type { FilingBody } from '../../../contract/schemas/filing';
import type { FieldFault } from '../../../contract/schemas/problem';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import type { ApiError } from '../../api/api-error';
import { getDraft } from '../../api/filing/drafts';
import { createFiling } from '../../api/filing/filings';
import { usePlatform } from '../../platform/use-platform';
import { filedPath } from '../../routes';
import { dropDraft, keepDraft } from '../../state/draft-box';
import type { ReviewChoices } from '../../state/kept-draft';
import { newId } from '../../state/new-id';
import { useToast } from '../../ui/toast-context';
import type { DraftSaver } from './draft-saver';
import { completeParty, postalBodies } from './review-choices';
import { submitSentence } from './review-problem';
import { reviewWords } from './review-words';
import { CONSENT_VERSION, submitFiling } from './submit-filing';

interface SubmitParts {
  saver: DraftSaver;
  procedure: ProcedureDetail;
  needed: readonly PaperNeed[];
  /** The review is on the screen. */
  reviewing: boolean;
  onReopen(): void;
  /** Another device's changes wait to be chosen or not. */
  onConflict(theirs: DraftView): void;
  /** The server has other papers than are known here. */
  onPapersChanged(): void;
}

interface Submitting {
  busy: boolean;
  /** Why it was not filed, as a sentence. */
  problem: string | null;
  /** What the server found wrong and this phone does not, whose clock may be another; until the citizen went to mend it. */
  faults: readonly FieldFault[];
  submit(choices: ReviewChoices): Promise<void>;
}

/** Files the draft as the server has it. The key is made when the review opens and kept on the device, so that a repeat after a kill uses the same. */
export function useSubmit({ saver, procedure, needed, reviewing, onReopen, onConflict, onPapersChanged }: SubmitParts): Submitting {
  const t = reviewWords.useWords();
  const navigate = useNavigate();
  const { storage } = usePlatform();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const toast = useToast();

  useEffect(() => {
    if (reviewing && saver.draft().submit === null) saver.change({ submit: { key: newId(), sent: null } });
  }, [saver, reviewing]);

  useEffect(() => {
    if (!reviewing) setFaults([]);
  }, [reviewing]);

  const submit = async (choices: ReviewChoices) => {
    if (choices.resultWay === null) return;
    setBusy(true);
    setProblem(null);
    const saved = await saver.flush();
    const draft = saver.draft();
    if (saved.kind === 'conflict' || saved.kind === 'outdated' || saved.kind === 'filed') {
      settle(null);
      return saved.kind === 'conflict' ? onConflict(saved.theirs) : onReopen();
    }
    if (draft.unsent || draft.revision === 0) return settle(notSaved(saved.kind === 'device' ? saved.why : null));
    const body: FilingBody = {
      draftId: draft.id,
      revision: draft.revision,
      resultWay: choices.resultWay,
      post: postalBodies(choices, completeParty(choices.party), needed, procedure.results),
      consentVersion: CONSENT_VERSION,
      committed: true,
    };
    const submitted = await submitFiling(body, draft.submit, {
      draftId: draft.id,
      createFiling,
      getDraft,
      newKey: newId,
      keepKey(key) {
        saver.change({ submit: key });
        return keepDraft(storage, saver.draft());
      },
    });
    if (submitted.kind === 'filed') {
      await saver.end();
      await dropDraft(storage, draft.id);
      return navigate(filedPath(submitted.filingId), { replace: true, state: { justFiled: true } });
    }
    settle(submitSentence(submitted, t));
    if (submitted.kind === 'refused') settleRefusal(submitted.error);
  };

  function settleRefusal({ code, fields = [] }: ApiError): void {
    if (code === 'answers_invalid') setFaults(fields);
    const knowsPapers = fields.every(({ field }) => needed.some((paper) => field === `paper:${paper.code}`));
    if (code === 'papers_incomplete' && knowsPapers) onPapersChanged();
    if (code === 'draft_conflict') toast({ text: t('changed_elsewhere') });
    // The procedure asks for other papers by now, the form for other answers, or the draft has others.
    if (code === 'form_outdated' || code === 'draft_conflict' || (code === 'papers_incomplete' && !knowsPapers)) onReopen();
  }

  function settle(sentence: string | null): void {
    setBusy(false);
    setProblem(sentence);
  }

  function notSaved(why: { code: string; title: string } | null): string {
    if (why?.code === 'unauthenticated') return t('sign_in');
    return why === null || why.code === 'offline' ? t('offline') : t('not_saved', { why: why.title });
  }

  return { busy, problem, faults, submit };
}
