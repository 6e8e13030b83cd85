import { Button } from '../ui/button';
import { useToast } from '../ui/toast-context';
import { contactWords } from './contact-words';

/** For the citizen's own map app: a mini app leads nowhere outside Zalo. */
export function CopyAddress({ address, named }: { address: string; named?: string | undefined }) {
  const t = contactWords.useWords();
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ text: t('copied') });
    } catch {
      toast({ text: t('copy_failed', { address }) });
    }
  };
  return <Button icon="copy" aria-label={named && t('copy_named', { name: named })} onClick={() => void copy()}>{t('copy_address')}</Button>;
}
