import type { PostalParty } from '../../../contract/schemas/post';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Section } from '../../ui/section';
import { SelectField } from '../../ui/select-field';
import { faultWords } from './fault-words';
import { formWords } from './form-words';
import { partyGaps } from './review-choices';
import { reviewWords } from './review-words';
import { useDivisions, type Divisions } from '../../divisions/use-divisions';

interface PartyFormProps {
  party: PostalParty;
  wrong: boolean;
  onChange(part: Partial<PostalParty>): void;
  /** Fills in what the form already has; null when there is no form. */
  onFromForm: (() => void) | null;
}

/** Where the post comes to. */
export function PartyForm({ party, wrong, onChange, onFromForm }: PartyFormProps) {
  const t = reviewWords.useWords();
  const form = formWords.useWords();
  const common = commonWords.useWords();
  const provinces = useDivisions(null);
  const wards = useDivisions(party.province);
  const fault = faultWords.useWords();
  const gaps = wrong ? partyGaps(party) : null;
  const errorOf = (part: keyof PostalParty): string | null => {
    if (!gaps?.has(part)) return null;
    if (part === 'phone' && party.phone.trim() !== '') return fault('not_a_phone');
    return fault(part === 'province' || part === 'ward' ? 'missing_choice' : 'missing');
  };
  const optionsOf = ({ items, failed }: Divisions, first: string) => [
    { value: '', label: items ? first : form(failed ? 'list_failed' : 'loading_list') },
    ...(items ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <Section title={t('party')} end={onFromForm && <Button look="quiet" icon="copy" onClick={onFromForm}>{t('party_from_form')}</Button>}>
      <div role="alert">{wrong && <p className="field__error">{t('party_wrong')}</p>}</div>
      <div className="stack">
        <Field label={t('party_name')} value={party.name} onChange={(name) => onChange({ name })} autoComplete="name" maxLength={100} error={errorOf('name')} />
        <Field label={t('party_phone')} value={party.phone} onChange={(phone) => onChange({ phone })} type="tel" autoComplete="tel" maxLength={20} error={errorOf('phone')} />
        <SelectField label={t('party_province')} value={party.province} onChange={(province) => onChange({ province, ward: '' })} options={optionsOf(provinces, form('choose'))} error={errorOf('province')} />
        {provinces.failed && <Button icon="refresh" onClick={provinces.retry}>{common('retry')}</Button>}
        <SelectField label={t('party_ward')} value={party.ward} onChange={(ward) => onChange({ ward })} options={party.province === '' ? [{ value: '', label: form('province_first') }] : optionsOf(wards, form('choose'))} error={errorOf('ward')} />
        {wards.failed && party.province !== '' && <Button icon="refresh" onClick={wards.retry}>{common('retry')}</Button>}
        <Field label={t('party_address')} value={party.address} onChange={(address) => onChange({ address })} autoComplete="street-address" maxLength={200} error={errorOf('address')} />
      </div>
    </Section>
  );
}
