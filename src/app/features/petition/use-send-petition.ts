import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ListeningView } from '../../../contract/schemas/petition';
import { myPetitionPath } from '../../listening-paths';
import { outboxWords } from '../../outbox/outbox-words';
import type { PetitionDraft } from '../../outbox/petition-draft';
import { theOutbox } from '../../outbox/the-outbox';
import { PATHS } from '../../routes';
import { petitionBody } from './petition-body';
import type { Pictures } from './use-pictures';
import { writeWords } from './write-words';

interface SendPetitionParts {
  draft: PetitionDraft;
  listening: ListeningView | null;
  pictures: Pictures;
  flush(): Promise<void>;
}

/** Sends through the outbox, so that it goes once whatever happens; without a network it waits there. A refusal comes back to the page. */
export function useSendPetition({ draft, listening, pictures, flush }: SendPetitionParts): { busy: boolean; problem: string | null; send(): Promise<void> } {
  const t = writeWords.useWords();
  const say = outboxWords.useWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async () => {
    const body = listening && petitionBody(draft, listening.provinceId, listening.consentVersion);
    if (!body) return setProblem(t('no_listening'));
    if (!pictures.areSafe) return setProblem(t('pictures_waiting'));
    setBusy(true);
    setProblem(null);
    await flush();
    pictures.papers.uploads.stop(); // the outbox goes on with them
    const result = await theOutbox().post({ kind: 'petition', body }, draft.hasFiles);
    setBusy(false);
    if (result?.kind === 'sent') return navigate(myPetitionPath(result.id), { replace: true, state: { justSent: true } });
    if (result?.kind === 'later') return navigate(PATHS.petitions, { replace: true, state: { queued: true } });
    if (result === null) return setProblem(say('full'));
    await theOutbox().takeBack(draft.id, false);
    pictures.restart();
    setProblem(result.why.title);
  };

  return { busy, problem, send };
}
