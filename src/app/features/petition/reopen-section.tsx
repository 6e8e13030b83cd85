import { useId, useState } from 'react';
import type { PetitionView } from '../../../contract/schemas/petition';
import { hasWords } from '../../../domain/petition/clean-text';
import { reopenPetition } from '../../api/listening/petitions';
import { letterWords } from '../../letters/letter-words';
import { formatMoment } from '../../locales/dates';
import { useKeptNote } from '../../outbox/use-kept-note';
import { useOnline } from '../../state/network';
import { useSend } from '../../state/use-send';
import { Button } from '../../ui/button';
import { headingOver } from '../../ui/heading-over';
import { NoteField } from '../../ui/note-field';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { useToast } from '../../ui/toast-context';
import { petitionWords } from './petition-words';

const LEAST_LETTERS = 10;

interface ReopenSectionProps {
  petition: PetitionView;
  onReplace(petition: PetitionView): void;
}

/** An answer that does not answer is sent back once, with why. */
export function ReopenSection({ petition, onReplace }: ReopenSectionProps) {
  const t = petitionWords.useWords();
  const { reopened } = petition;
  if (reopened === null && !petition.can.reopen) return null;
  return (
    <Section title={t('reopen')}>
      {reopened === null ? (
        <ReopenForm petition={petition} onReplace={onReplace} />
      ) : (
        <>
          <p>{t('reopened', { moment: formatMoment(reopened.at) })}</p>
          <p className="letter-text">{reopened.why}</p>
        </>
      )}
    </Section>
  );
}

function ReopenForm({ petition, onReplace }: ReopenSectionProps) {
  const t = petitionWords.useWords();
  const say = letterWords.useWords();
  const toast = useToast();
  const online = useOnline();
  const id = useId();
  const [why, setWhy, forgetWhy] = useKeptNote(`reopen.${petition.id}`);
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSend(petition.id, (key) => reopenPetition(petition.id, why.trim(), key), why.trim());
  const short = why.trim().length < LEAST_LETTERS || !hasWords(why);

  const submit = async () => {
    setTried(true);
    if (short) return document.getElementById(id)?.focus();
    const toHeading = headingOver(document.activeElement);
    const reopened = await send();
    if (reopened === null) return;
    forgetWhy();
    toHeading();
    toast({ text: t('reopen_sent') });
    onReplace(reopened);
  };

  return (
    <div className="stack">
      <p>{t('reopen_text')}</p>
      <NoteField id={id} label={t('reopen_why')} hint={t('reopen_hint')} value={why} maxLength={1000} onChange={setWhy} error={tried && short ? t('reopen_short') : null} />
      {!online && <p className="muted">{say('offline_action')}</p>}
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
      <div className="actions"><Button busy={busy} disabled={!online} onClick={() => void submit()}>{t('reopen_send')}</Button></div>
    </div>
  );
}
