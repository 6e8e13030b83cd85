import { useEffect, useRef, useState, type FormEvent } from 'react';
import { entryWords } from '../../code-entry/entry-words';
import { faultWords } from '../../code-entry/fault-words';
import { dossierPath } from '../../routes';
import { todayInVietnam } from '../../locales/dates';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { Field } from '../../ui/field';
import { readTyped, type Classify, type Reading, type TypedReading } from './reading';

/** A typed or pasted code. A wrong one says which part is wrong; one of another make can still be sent. */
export function CodeForm({ classify, onReading }: { classify: Classify; onReading: (reading: Reading) => void }) {
  const t = entryWords.useWords();
  const tFault = faultWords.useWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Extract<TypedReading, { ok: false }> | null>(null);

  useEffect(() => input.current?.focus(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = readTyped(text, todayInVietnam(), classify);
    setRefused(typed.ok ? null : typed);
    if (typed.ok) onReading(typed.reading);
    else input.current?.focus();
  };

  return (
    <form className="scan-typing" onSubmit={submit} noValidate>
      <Field
        label={t('label')}
        hint={t('hint')}
        error={refused === null ? undefined : tFault(`fault_${refused.fault}`)}
        value={text}
        onChange={(value) => {
          setText(value);
          setRefused(null);
        }}
        inputRef={input}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={512}
        end={<Button type="submit" look="primary">{t('go')}</Button>}
      />
      {refused !== null && refused.otherCode !== null && <ButtonLink wide replace to={dossierPath(refused.otherCode)}>{t('other_send')}</ButtonLink>}
    </form>
  );
}
