import { useState } from 'react';
import type { AlikeItem } from '../../../contract/schemas/petition';
import type { Nature } from '../../../domain/petition/gate';
import { AlikeSection } from '../../letters/alike-section';
import { FaultSummary } from '../../letters/fault-summary';
import type { Exposed } from '../../letters/guard';
import { GuardNotice } from '../../letters/guard-notice';
import { Field } from '../../ui/field';
import { NoteField } from '../../ui/note-field';
import { stepFaults, type DraftFault } from './draft-faults';
import { PicturesField } from './pictures-field';
import { SoundsLike } from './sounds-like';
import type { StepProps } from './step-props';
import { StepWays } from './step-ways';
import type { Pictures } from './use-pictures';
import { writeWords } from './write-words';

interface TextStepProps extends StepProps {
  exposed: readonly Exposed[];
  alike: readonly AlikeItem[];
  nature: Nature;
  pictures: Pictures;
}

/** What happened, in the citizen's words, with pictures. While they write: the same already answered, numbers better left out, and whether it belongs elsewhere. */
export function TextStep({ draft, change, listening, onNext, onPrevious, exposed, alike, nature, pictures }: TextStepProps) {
  const t = writeWords.useWords();
  const [tries, setTries] = useState(0);
  const faults = stepFaults('text', draft, nature !== 'petition');
  const wrong = (fault: DraftFault) => tries > 0 && faults.includes(fault);
  const lines = [
    ...(faults.includes('title') ? [{ id: 'petition-title', label: t('text_title'), sentence: t('text_title_short') }] : []),
    ...(faults.includes('content') ? [{ id: 'petition-content', label: t('text_content'), sentence: t('text_content_short') }] : []),
    ...(faults.includes('sure') ? [{ id: 'petition-sure', label: t('sure'), sentence: t('sure_missing') }] : []),
  ];
  const next = () => {
    if (faults.length === 0) return onNext();
    setTries((before) => before + 1);
  };

  return (
    <>
      <FaultSummary tries={tries} lines={lines} />
      <div className="letter-fields">
        <Field id="petition-title" label={t('text_title')} hint={t('text_title_hint')} value={draft.title} onChange={(title) => change({ title })} error={wrong('title') ? t('text_title_short') : undefined} autoComplete="off" maxLength={200} required />
        <NoteField id="petition-content" label={t('text_content')} hint={t('text_content_hint')} value={draft.content} maxLength={4000} onChange={(content) => change({ content })} error={wrong('content') ? t('text_content_short') : null} />
        <GuardNotice title={draft.title} content={draft.content} exposed={exposed} onHide={change} />
        <SoundsLike nature={nature} sure={draft.gate.sure} wrong={wrong('sure')} reception={listening?.reception ?? null} onSure={(sure) => change({ gate: { ...draft.gate, sure } })} />
        <AlikeSection alike={alike} />
      </div>
      <PicturesField pictures={pictures} />
      <StepWays onNext={next} onPrevious={onPrevious} />
    </>
  );
}
