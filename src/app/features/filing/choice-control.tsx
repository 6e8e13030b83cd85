import { getLanguage } from '../../locales/language';
import { controlId, describing, GroupFrame, LabelFrame } from './field-frame';
import type { ControlProps } from './field-props';
import { formWords } from './form-words';

/** More than this many are a list to open, not a wall of buttons. */
const MOST_IN_SIGHT = 6;

/** One of a few in sight, or one of many in the phone's own picker. */
export function ChoiceControl({ field, label, notes, parts }: ControlProps) {
  const t = formWords.useWords();
  const language = getLanguage();
  const options = field.kind === 'yes_no' ? [{ value: 'true', label: { vi: t('yes'), en: t('yes') } }, { value: 'false', label: { vi: t('no'), en: t('no') } }] : field.options;
  const input = parts.register(field.id, { onBlur: () => parts.onLeave(field.id) });
  if (options.length > MOST_IN_SIGHT) {
    return (
      <LabelFrame fieldId={field.id} label={label} required={field.required} notes={notes}>
        <select {...input} id={controlId(field.id)} className="field__input" required={field.required} {...describing(field.id, notes)}>
          <option value="">{t('choose')}</option>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label[language]}</option>)}
        </select>
      </LabelFrame>
    );
  }
  return (
    <GroupFrame fieldId={field.id} label={label} required={field.required} notes={notes}>
      {options.map((option, index) => (
        <label key={option.value} className="choice__option">
          <input {...input} type="radio" value={option.value} id={index === 0 ? controlId(field.id) : undefined} />
          <span>{option.label[language]}</span>
        </label>
      ))}
    </GroupFrame>
  );
}

/** Any of a few. */
export function ChoicesControl({ field, label, notes, parts }: ControlProps) {
  const language = getLanguage();
  const input = parts.register(field.id, { onBlur: () => parts.onLeave(field.id) });
  return (
    <GroupFrame fieldId={field.id} label={label} required={field.required} notes={notes}>
      {field.options.map((option, index) => (
        <label key={option.value} className="choice__option">
          <input {...input} type="checkbox" value={option.value} id={index === 0 ? controlId(field.id) : undefined} aria-invalid={notes.error ? true : undefined} />
          <span>{option.label[language]}</span>
        </label>
      ))}
    </GroupFrame>
  );
}
