import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { myQuestionPath } from '../../listening-paths';
import { outboxWords } from '../../outbox/outbox-words';
import type { QuestionDraft } from '../../outbox/question-draft';
import { theOutbox } from '../../outbox/the-outbox';
import { PATHS } from '../../routes';
import { questionBody } from './question-body';
import { questionWords } from './question-words';

interface SendQuestionParts {
  draft: QuestionDraft;
  /** Null while nothing is known of the deployment. */
  provinceId: string | null;
  flush(): Promise<void>;
}

/** Sends through the outbox, so that it goes once whatever happens; without a network it waits there. A refusal comes back to the page. */
export function useSendQuestion({ draft, provinceId, flush }: SendQuestionParts): { busy: boolean; problem: string | null; send(): Promise<void> } {
  const t = questionWords.useWords();
  const say = outboxWords.useWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async () => {
    if (provinceId === null) return setProblem(t('no_province'));
    setBusy(true);
    setProblem(null);
    await flush();
    const result = await theOutbox().post({ kind: 'question', body: questionBody(draft, provinceId) }, false);
    setBusy(false);
    if (result?.kind === 'sent') return navigate(myQuestionPath(result.id), { replace: true, state: { justSent: true } });
    if (result?.kind === 'later') return navigate(PATHS.questions, { replace: true, state: { queued: true } });
    if (result === null) return setProblem(say('full'));
    await theOutbox().takeBack(draft.id, false);
    setProblem(result.why.title);
  };

  return { busy, problem, send };
}
