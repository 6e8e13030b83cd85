import { useState } from 'react';
import { Notice } from '../../ui/notice';
import { FaultSummary } from '../../letters/fault-summary';
import { ChoiceWithError } from './choice-with-error';
import { isTurnedAway, stepFaults } from './draft-faults';
import { ReceptionCard } from './reception-card';
import type { StepProps } from './step-props';
import { StepWays } from './step-ways';
import { writeWords } from './write-words';

const answerOf = (value: boolean | null): '' | 'yes' | 'no' => (value === null ? '' : value ? 'yes' : 'no');

/** Tells complaints and denunciations apart, which by law go elsewhere (NĐ 20/2008/NĐ-CP Đ.1), and shows where. */
export function GateStep({ draft, change, listening, onNext }: StepProps) {
  const t = writeWords.useWords();
  const [tries, setTries] = useState(0);
  const { gate } = draft;
  const turnedAway = isTurnedAway(draft);
  const faults = turnedAway ? [] : stepFaults('gate', draft, false); // one yes settles it: the other question is no longer missing
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }));
  const wrong = (fault: 'against' | 'offender') => (tries > 0 && faults.includes(fault) ? t('gate_missing') : null);
  const kind = gate.reportsOffender === true ? 'denunciation' : 'complaint';

  const next = () => {
    if (faults.length === 0) return onNext();
    setTries((before) => before + 1);
  };

  return (
    <>
      <FaultSummary tries={tries} lines={faults.map((fault) => ({ id: `gate-${fault}`, label: t(fault === 'against' ? 'gate_against' : 'gate_offender'), sentence: t('gate_missing') }))} />
      <p>{t('gate_intro')}</p>
      <div className="letter-fields">
        <ChoiceWithError id="gate-against" legend={t('gate_against')} value={answerOf(gate.againstDecision)} options={options} error={wrong('against')} onChange={(value) => change({ gate: { ...gate, againstDecision: value === 'yes' } })} />
        <ChoiceWithError id="gate-offender" legend={t('gate_offender')} value={answerOf(gate.reportsOffender)} options={options} error={wrong('offender')} onChange={(value) => change({ gate: { ...gate, reportsOffender: value === 'yes' } })} />
        <div role="status">
          {turnedAway && (
            <Notice tone="warning" title={t(`${kind}_title`)}>
              <div className="stack">
                <p>{t(`${kind}_text`)}</p>
                <ReceptionCard reception={listening?.reception ?? null} />
              </div>
            </Notice>
          )}
        </div>
      </div>
      {!turnedAway && <StepWays onNext={next} onPrevious={null} />}
    </>
  );
}
