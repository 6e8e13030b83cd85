import { useEffect, useRef, useState } from 'react';
import { ConsentField, focusConsent } from '../../letters/consent-field';
import { letterWords } from '../../letters/letter-words';
import { writerOf } from '../../letters/writer-faults';
import { useOnline } from '../../state/network';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { openSteps, type WriteStep } from './draft-faults';
import { kindNames } from './kind-names';
import { petitionWords } from './petition-words';
import { ReviewPart } from './review-part';
import type { StepProps } from './step-props';
import type { Pictures } from './use-pictures';
import { writeWords } from './write-words';

interface ReviewStepProps extends StepProps {
  soundsOdd: boolean;
  pictures: Pictures;
  busy: boolean;
  problem: string | null;
  onEdit(step: WriteStep): void;
  onSend(): void;
}

/** Everything once more, then the citizen's consent, then the button. */
export function ReviewStep({ draft, listening, soundsOdd, pictures, busy, problem, onPrevious, onEdit, onSend }: ReviewStepProps) {
  const t = writeWords.useWords();
  const say = letterWords.useWords();
  const petition = petitionWords.useWords();
  const kindName = kindNames.useWords();
  const online = useOnline();
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  /** How often somebody wanted to send what is not complete. */
  const [incomplete, setIncomplete] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const open = openSteps(draft, soundsOdd);
  const who = writerOf(draft.who);
  const where = [[draft.placeText.trim(), draft.ward?.name].filter(Boolean).join(', '), draft.location && petition('located')].filter(Boolean).join('\n');
  const files = [...(pictures.papers.held ?? []).filter(({ state }) => state !== 'rejected'), ...pictures.papers.items.filter(({ phase }) => phase.kind !== 'turned_away')];
  const agency = listening?.agencies.find(({ code }) => code === draft.agencyCode)?.name ?? t('agency_auto');

  useEffect(() => {
    if (incomplete > 0 || problem !== null) box.current?.focus();
  }, [incomplete, problem]);

  const send = () => {
    setAsked(true);
    if (open.length > 0) return setIncomplete((before) => before + 1);
    if (!agreed) return focusConsent();
    onSend();
  };

  return (
    <>
      <div ref={box} tabIndex={-1} className="letter-focus">
        {incomplete > 0 && open.length > 0 && <Notice tone="danger" live action={open.map((step) => <Button key={step} icon="edit" onClick={() => onEdit(step)}>{t(`step_${step}`)}</Button>)}>{t('incomplete', { names: open.map((step) => t(`step_${step}`)).join(', ') })}</Notice>}
        {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
      </div>
      <ReviewPart name={t('step_about')} onEdit={() => onEdit('about')} facts={[[t('kind'), draft.kind === null ? t('review_none') : kindName(draft.kind)], [t('review_where'), where || t('review_none')], [petition('dossier'), draft.dossierCode.trim() || t('review_none')], [t('sent_to'), agency]]} />
      <ReviewPart name={t('step_text')} onEdit={() => onEdit('text')} facts={[[t('text_title'), draft.title.trim() || t('review_none')], [t('text_content'), draft.content.trim() || t('review_none')], [petition('pictures'), files.length === 0 ? t('review_none') : t('review_pictures', { n: files.length })]]} />
      <ReviewPart name={t('step_who')} onEdit={() => onEdit('who')} facts={[[say('who_name'), who.name || t('review_none')], [say('who_address'), who.address || t('review_none')], [say('who_phone'), who.phone || t('review_none')], [say('writer'), petition(draft.showName ? 'show_name_yes' : 'show_name_no')]]} />
      <div className="section stack">
        {listening && <p>{t('what_next', { forward: listening.forwardWorkingDays, answer: listening.answerWorkingDays })}</p>}
        {!online && <Notice tone="info">{t('offline')}</Notice>}
        <ConsentField label={t('consent')} missing={t('consent_missing')} agreed={agreed} asked={asked} onAgree={setAgreed} />
      </div>
      <div className="letter-ways">
        <Button look="primary" busy={busy} onClick={send}>{t(online ? 'send' : 'send_later')}</Button>
        {onPrevious && <Button onClick={onPrevious}>{t('previous')}</Button>}
      </div>
    </>
  );
}
