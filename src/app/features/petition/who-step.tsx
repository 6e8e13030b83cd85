import { useState } from 'react';
import { FaultSummary } from '../../letters/fault-summary';
import { letterWords } from '../../letters/letter-words';
import { writerFaults } from '../../letters/writer-faults';
import { WriterForm } from '../../letters/writer-form';
import { CheckField } from '../../ui/check-field';
import type { StepProps } from './step-props';
import { StepWays } from './step-ways';
import { writeWords } from './write-words';

interface WhoStepProps extends StepProps {
  remember: boolean;
  onRemember(remember: boolean): void;
}

/** Who writes, which the law wants to know; the public does not, unless the citizen says so. */
export function WhoStep({ draft, change, onNext, onPrevious, remember, onRemember }: WhoStepProps) {
  const t = writeWords.useWords();
  const say = letterWords.useWords();
  const [tries, setTries] = useState(0);
  const faults = writerFaults(draft.who);
  const next = () => {
    if (faults.length === 0) return onNext();
    setTries((before) => before + 1);
  };
  return (
    <>
      <FaultSummary tries={tries} lines={faults.map((part) => ({ id: `who-${part}`, label: say(`who_${part}`), sentence: say(`fault_${part}`) }))} />
      <p>{t('who_intro')}</p>
      <WriterForm who={draft.who} wrong={tries > 0 ? faults : []} remember={remember} onChange={(part) => change({ who: { ...draft.who, ...part } })} onRemember={onRemember} />
      <CheckField label={t('show_name')} hint={t('show_name_hint')} checked={draft.showName} onChange={(showName) => change({ showName })} />
      <StepWays onNext={next} onPrevious={onPrevious} />
    </>
  );
}
