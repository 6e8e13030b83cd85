import type { PostalParty } from '../../../contract/schemas/post';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Section } from '../../ui/section';
import { SelectField } from '../../ui/select-field';
import { formWords } from './form-words';
import { reviewWords } from './review-words';
import { useDivisions } from '../../divisions/use-divisions';

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
  const provinces = useDivisions(null);
  const wards = useDivisions(party.province);
  const optionsOf = (items: readonly { code: string; name: string }[] | null, first: string) => [{ value: '', label: first }, ...(items ?? []).map(({ code, name }) => ({ value: code, label: name }))];
  return (
    <Section title={t('party')} end={onFromForm && <Button look="quiet" icon="copy" onClick={onFromForm}>{t('party_from_form')}</Button>}>
      <div role="alert">{wrong && <p className="field__error">{t('party_wrong')}</p>}</div>
      <div className="stack">
        <Field label={t('party_name')} value={party.name} onChange={(name) => onChange({ name })} autoComplete="name" maxLength={100} />
        <Field label={t('party_phone')} value={party.phone} onChange={(phone) => onChange({ phone })} type="tel" autoComplete="tel" maxLength={20} />
        <SelectField label={t('party_province')} value={party.province} onChange={(province) => onChange({ province, ward: '' })} options={optionsOf(provinces.items, provinces.items ? form('choose') : form('loading_list'))} />
        <SelectField label={t('party_ward')} value={party.ward} onChange={(ward) => onChange({ ward })} options={optionsOf(wards.items, party.province === '' ? form('province_first') : wards.items ? form('choose') : form('loading_list'))} />
        <Field label={t('party_address')} value={party.address} onChange={(address) => onChange({ address })} autoComplete="street-address" maxLength={200} />
      </div>
    </Section>
  );
}
