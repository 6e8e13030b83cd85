import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value' | 'className'> {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: ReactNode | undefined;
  /** What is wrong and what to do; announced when it appears. */
  error?: ReactNode | undefined;
  /** Control at the end of the same line, such as a button. */
  end?: ReactNode | undefined;
  id?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A labelled text field with its hint and its error tied to it. */
export function Field({ label, value, onChange, hint, error, end, id, inputRef, ...input }: FieldProps) {
  const own = useId();
  const fieldId = id ?? own;
  const notes = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={fieldId}>{label}</label>
      <div className="field__line">
        <input
          {...input}
          ref={inputRef}
          id={fieldId}
          className="field__input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
        />
        {end}
      </div>
      {hint && <p className="field__hint" id={`${fieldId}-hint`}>{hint}</p>}
      <div role="alert">{error && <p className="field__error" id={`${fieldId}-error`}>{error}</p>}</div>
    </div>
  );
}
