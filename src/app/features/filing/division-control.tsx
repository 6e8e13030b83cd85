import { useWatch } from 'react-hook-form';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { controlId, describing, LabelFrame } from './field-frame';
import type { ControlProps } from './field-props';
import { formWords } from './form-words';
import { useDivisions, type Divisions } from '../../divisions/use-divisions';

/** A province, or a ward of the province chosen before. */
export function DivisionControl(props: ControlProps) {
  return props.field.kind === 'ward' && props.field.within !== null ? <WardControl {...props} within={props.field.within} /> : <ProvinceControl {...props} />;
}

function ProvinceControl(props: ControlProps) {
  return <DivisionSelect {...props} divisions={useDivisions(null)} waiting={false} />;
}

function WardControl({ within, ...props }: ControlProps & { within: string }) {
  const province: unknown = useWatch({ control: props.parts.control, name: within });
  const chosen = typeof province === 'string' ? province : '';
  return <DivisionSelect key={chosen} {...props} divisions={useDivisions(chosen)} waiting={chosen === ''} />;
}

function DivisionSelect({ field, label, notes, parts, divisions, waiting }: ControlProps & { divisions: Divisions; waiting: boolean }) {
  const t = formWords.useWords();
  const common = commonWords.useWords();
  const { items, failed, retry } = divisions;
  const input = parts.register(field.id, { onBlur: () => parts.onLeave(field.id) });
  const chosen: unknown = useWatch({ control: parts.control, name: field.id });
  const first = waiting ? t('province_first') : items ? t('choose') : failed ? t('list_failed') : t('loading_list');
  // What was chosen before is an option from the start: it stays chosen when the others arrive round it.
  const options = items ?? (typeof chosen === 'string' && chosen !== '' ? [{ code: chosen, name: first }] : []);
  return (
    <LabelFrame fieldId={field.id} label={label} required={field.required} notes={notes}>
      <select {...input} id={controlId(field.id)} className="field__input" required={field.required} {...describing(field.id, notes)}>
        <option value="">{first}</option>
        {options.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </select>
      {failed && <Button icon="refresh" onClick={retry}>{common('retry')}</Button>}
    </LabelFrame>
  );
}
