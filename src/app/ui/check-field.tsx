import { useId, type ReactNode } from 'react';
import './check-field.css';

interface CheckFieldProps {
  label: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
  hint?: ReactNode | undefined;
  invalid?: boolean | undefined;
}

/** One thing to tick. */
export function CheckField({ label, checked, onChange, hint, invalid }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="check">
      <label className="check__line">
        <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} aria-describedby={hint ? `${id}-hint` : undefined} aria-invalid={invalid || undefined} />
        <span>{label}</span>
      </label>
      {hint && <p className="field__hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
