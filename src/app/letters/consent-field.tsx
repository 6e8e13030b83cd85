import { CheckField } from '../ui/check-field';
import './letters.css';

const ID = 'letter-consent';

/** Takes the citizen to the consent that is missing. */
export const focusConsent = (): void => document.getElementById(ID)?.focus();

/** By the citizen's own tick, never ticked beforehand. */
export function ConsentField({ label, missing, agreed, asked, onAgree }: { label: string; missing: string; agreed: boolean; asked: boolean; onAgree(agreed: boolean): void }) {
  const wrong = asked && !agreed;
  return (
    <div id={ID} tabIndex={-1} className="letter-focus">
      <CheckField label={label} checked={agreed} onChange={onAgree} invalid={wrong} />
      <div role="alert">{wrong && <p className="field__error">{missing}</p>}</div>
    </div>
  );
}
