import { useState } from 'react';
import { useDivisions } from '../../divisions/use-divisions';
import type { PetitionDraft } from '../../outbox/petition-draft';
import { Button } from '../../ui/button';
import { commonWords } from '../../locales/common';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { LocateButton } from './locate-button';
import { writeWords } from './write-words';

interface WhereFieldsProps {
  draft: PetitionDraft;
  change(part: Partial<PetitionDraft>): void;
  /** Statistical codes of the provinces whose wards may be named. */
  divisions: readonly string[];
}

/** Where it happened: by the phone's place, by ward, in words; any of them, or none. */
export function WhereFields({ draft, change, divisions }: WhereFieldsProps) {
  const t = writeWords.useWords();
  const common = commonWords.useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const province = chosen ?? draft.ward?.province ?? divisions[0] ?? '';
  const provinces = useDivisions(divisions.length > 1 ? null : '');
  const wards = useDivisions(province);
  const choices = (wards.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const first = province === '' || wards.failed ? t('list_failed') : wards.items ? t('ward_any') : t('list_loading');

  const choose = (code: string) => {
    const found = wards.items?.find((item) => item.code === code);
    change({ ward: found ? { province, code, name: found.name } : null });
  };

  return (
    <div className="letter-fields">
      <p className="muted">{t('where_hint')}</p>
      <LocateButton draft={draft} change={change} divisions={divisions} />
      {divisions.length > 1 && (
        <SelectField
          label={t('division')}
          value={province}
          options={divisions.map((code) => ({ value: code, label: provinces.items?.find((item) => item.code === code)?.name ?? code }))}
          onChange={(code) => {
            setChosen(code);
            change({ ward: null });
          }}
        />
      )}
      <SelectField label={t('ward')} value={draft.ward?.code ?? ''} options={[{ value: '', label: first }, ...choices]} onChange={choose} />
      {wards.failed && <div className="actions"><Button icon="refresh" onClick={wards.retry}>{common('retry')}</Button></div>}
      <Field label={t('place')} hint={t('place_hint')} value={draft.placeText} onChange={(placeText) => change({ placeText })} autoComplete="off" maxLength={200} />
    </div>
  );
}
