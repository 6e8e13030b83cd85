import { usePlatform } from '../platform/use-platform';
import { Button } from '../ui/button';
import { useToast } from '../ui/toast-context';
import { contactWords } from './contact-words';

/** Rings a number; says it when the phone cannot. */
export function CallButton({ number, named }: { number: string; named?: string | undefined }) {
  const t = contactWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const call = async () => {
    const outcome = await platform.openPhone(number);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: t('call_failed', { number }) });
  };
  return <Button icon="phone" aria-label={named && t('call_named', { number, name: named })} onClick={() => void call()}>{t('call', { number: number.replace(/ /g, '\u00a0') })}</Button>;
}
