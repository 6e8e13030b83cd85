import { useId, type ReactNode } from 'react';

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
  hint?: ReactNode | undefined;
  /** What is wrong and what to do; announced when it appears. */
  error?: string | null | undefined;
}

/** One of many, by the phone's own picker. */
export function SelectField({ label, value, options, onChange, hint, error }: SelectFieldProps) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>{label}</label>
      <div className="field__line">
        <select id={id} className="field__input" value={value} onChange={(event) => onChange(event.target.value)} aria-invalid={error ? true : undefined} aria-describedby={notes || undefined}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      </div>
      {hint && <p className="field__hint" id={`${id}-hint`}>{hint}</p>}
      <div role="alert">{error && <p className="field__error" id={`${id}-error`}>{error}</p>}</div>
    </div>
  );
}
