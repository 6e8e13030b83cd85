import { controlId, describing, LabelFrame } from './field-frame';
import type { ControlProps } from './field-props';
import { inputProps, MOST_CHARS } from './input-props';

/** Text, numbers and dates, each with its own keyboard. */
export function TextControl({ field, label, notes, parts }: ControlProps) {
  const input = parts.register(field.id, { onBlur: () => parts.onLeave(field.id) });
  const shared = { ...input, id: controlId(field.id), className: 'field__input', required: field.required, ...describing(field.id, notes) };
  return (
    <LabelFrame fieldId={field.id} label={label} required={field.required} notes={notes}>
      {field.kind === 'long_text' ? <textarea {...shared} rows={4} maxLength={MOST_CHARS} /> : <input {...shared} {...inputProps(field)} />}
    </LabelFrame>
  );
}
