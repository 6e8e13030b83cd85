import { useState } from 'react';
import { useRecoilValue } from 'recoil';
import { PETITION_KINDS } from '../../../domain/petition/kinds';
import { FaultSummary } from '../../letters/fault-summary';
import { provincesState } from '../../state/provinces';
import { Field } from '../../ui/field';
import { Section } from '../../ui/section';
import { SelectField } from '../../ui/select-field';
import { ChoiceWithError } from './choice-with-error';
import { DossierSelect } from './dossier-select';
import { stepFaults } from './draft-faults';
import { kindNames } from './kind-names';
import type { StepProps } from './step-props';
import { StepWays } from './step-ways';
import { WhereFields } from './where-fields';
import { writeWords } from './write-words';

/** What kind it is, where it happened, and which dossier or agency it is about. */
export function AboutStep({ draft, change, listening, onNext, onPrevious }: StepProps) {
  const t = writeWords.useWords();
  const kindName = kindNames.useWords();
  const provinces = useRecoilValue(provincesState)?.items ?? [];
  const [tries, setTries] = useState(0);
  const faults = stepFaults('about', draft, false);
  const wrong = (fault: 'kind' | 'dossier') => tries > 0 && faults.includes(fault);
  const lines = [
    ...(wrong('kind') ? [{ id: 'petition-kind', label: t('kind'), sentence: t('kind_missing') }] : []),
    ...(wrong('dossier') ? [{ id: 'petition-dossier', label: t('dossier'), sentence: t('dossier_wrong') }] : []),
  ];
  const next = () => {
    if (faults.length === 0) return onNext();
    setTries((before) => before + 1);
  };

  return (
    <>
      <FaultSummary tries={tries} lines={lines} />
      <div className="letter-fields">
        {provinces.length > 1 && (
          <SelectField
            label={t('province')}
            value={draft.provinceId ?? listening?.provinceId ?? ''}
            options={provinces.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(provinceId) => change({ provinceId, ward: null, agencyCode: '' })}
          />
        )}
        <ChoiceWithError id="petition-kind" legend={t('kind')} value={draft.kind ?? ''} options={PETITION_KINDS.map((value) => ({ value, label: kindName(value) }))} error={wrong('kind') ? t('kind_missing') : null} onChange={(value) => change({ kind: value === '' ? null : value })} />
      </div>
      <Section title={t('where')}>
        <WhereFields draft={draft} change={change} divisions={listening?.divisions ?? []} />
      </Section>
      <Section title={t('about')}>
        <div className="letter-fields">
          <DossierSelect code={draft.dossierCode} onChange={(dossierCode) => change({ dossierCode })} />
          <Field id="petition-dossier" label={t('dossier')} hint={t('dossier_hint')} value={draft.dossierCode} onChange={(dossierCode) => change({ dossierCode })} error={wrong('dossier') ? t('dossier_wrong') : undefined} autoComplete="off" autoCapitalize="characters" maxLength={60} />
          {listening && listening.agencies.length > 0 && (
            <SelectField label={t('agency')} value={draft.agencyCode} options={[{ value: '', label: t('agency_auto') }, ...listening.agencies.map(({ code, name }) => ({ value: code, label: name }))]} onChange={(agencyCode) => change({ agencyCode })} />
          )}
        </div>
      </Section>
      <StepWays onNext={next} onPrevious={onPrevious} />
    </>
  );
}
