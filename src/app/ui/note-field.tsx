import './note-field.css';

interface NoteFieldProps {
  id: string;
  label: string;
  value: string;
  maxLength: number;
  hint?: string | undefined;
  error?: string | null | undefined;
  onChange(value: string): void;
}

/** A few lines in the citizen's own words. */
export function NoteField({ id, label, value, maxLength, hint, error, onChange }: NoteFieldProps) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field__input note-field"
        rows={3}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
      />
      {hint && <p className="field__hint" id={`${id}-hint`}>{hint}</p>}
      <div role="alert">{error && <p className="field__error" id={`${id}-error`}>{error}</p>}</div>
    </div>
  );
}
