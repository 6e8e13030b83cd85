import { useRef, useState } from 'react';
import type { WriterFields } from '../outbox/writer';
import { Button } from '../ui/button';
import { CheckField } from '../ui/check-field';
import { Field } from '../ui/field';
import { useToast } from '../ui/toast-context';
import { findKnownWriter } from './known-writer';
import { letterWords } from './letter-words';
import type { WriterPart } from './writer-faults';
import './letters.css';

interface WriterFormProps {
  who: WriterFields;
  /** Parts to be marked as wrong. */
  wrong: readonly WriterPart[];
  remember: boolean;
  onChange(part: Partial<WriterFields>): void;
  onRemember(remember: boolean): void;
}

/** Who writes. What is known is filled in only on a tap, and never over what was typed. */
export function WriterForm({ who, wrong, remember, onChange, onRemember }: WriterFormProps) {
  const t = letterWords.useWords();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const latest = useRef(who);
  latest.current = who;
  const errorOf = (part: WriterPart) => (wrong.includes(part) ? t(`fault_${part}`) : undefined);

  const fill = async () => {
    setBusy(true);
    const known = await findKnownWriter();
    setBusy(false);
    if (known === null) return toast({ text: t('who_filled_none') });
    const { name, address, phone, email } = latest.current; // what was typed while it was looked for stays
    onChange({ name: name || known.name, address: address || known.address, phone: phone || known.phone, email: email || known.email });
    toast({ text: t('who_filled') });
  };

  return (
    <div className="letter-fields">
      <div>
        <Button icon="copy" busy={busy} onClick={() => void fill()}>{t('who_fill')}</Button>
        <p className="field__hint">{t('who_fill_hint')}</p>
      </div>
      <Field id="who-name" label={t('who_name')} value={who.name} onChange={(name) => onChange({ name })} error={errorOf('name')} autoComplete="name" autoCapitalize="words" maxLength={50} required />
      <Field id="who-address" label={t('who_address')} hint={t('who_address_hint')} value={who.address} onChange={(address) => onChange({ address })} error={errorOf('address')} autoComplete="street-address" maxLength={200} required />
      <Field id="who-phone" label={t('who_phone')} hint={t('who_phone_hint')} value={who.phone} onChange={(phone) => onChange({ phone })} error={errorOf('phone')} type="tel" inputMode="tel" autoComplete="tel" maxLength={20} required />
      <Field id="who-email" label={t('who_email')} value={who.email} onChange={(email) => onChange({ email })} error={errorOf('email')} type="email" inputMode="email" autoComplete="email" autoCapitalize="none" maxLength={100} />
      <CheckField label={t('who_remember')} checked={remember} onChange={onRemember} />
    </div>
  );
}
