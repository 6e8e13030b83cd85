import { useRef, useState, type FormEvent } from 'react';
import type { ApiError } from '../../api/api-error';
import { proveDossier, type FetchedDossier } from '../../api/client';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import type { Say } from './dossier-words';
import { retryWords } from './retry-words';

interface Last4FormProps {
  code: string;
  provinceId: string | null;
  say: Say;
  onProven(fetched: FetchedDossier): void;
}

/** The last 4 digits of the owner's ID or phone. They live in this field only and go nowhere but to the proxy. */
export function Last4Form({ code, provinceId, say, onProven }: Last4FormProps) {
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    if (!/^\d{4}$/.test(digits)) {
      setError(say('last4_invalid'));
      field.current?.focus();
      return;
    }
    setSending(true);
    setError(null);
    const result = await proveDossier(code, digits, provinceId);
    setSending(false);
    if (result.ok) onProven(result.value);
    else setError(proofErrorWords(result.error, say));
  };

  return (
    <form className="dossier-proof__form" noValidate onSubmit={(event) => void send(event)}>
      <Field
        label={say('last4_label')}
        hint={say('last4_hint')}
        error={error}
        value={digits}
        onChange={(value) => setDigits(value.replace(/\D/g, '').slice(0, 4))}
        inputRef={field}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
      />
      <Button type="submit" look="primary" wide busy={sending}>{say(sending ? 'last4_sending' : 'last4_send')}</Button>
    </form>
  );
}

/** Why it was not taken, how many tries are left, and when to try again. The proxy counts in `hint` as `tries_left:3`. */
function proofErrorWords(error: ApiError, say: Say): string {
  const left = /^tries_left:(\d+)$/.exec(error.hint ?? '')?.[1];
  const lines = [error.title || say('sign_in_needed'), left === undefined ? null : left === '0' ? say('tries_none') : say('tries_left', { n: Number(left) }), retryWords(error.retryAfterSeconds, say)];
  return lines.filter((line) => line !== null).join(' ');
}
