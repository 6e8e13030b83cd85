import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import type { Say } from './dossier-words';

/** Puts the code on the clipboard, or says how to copy it by hand. */
export function CopyCodeButton({ code, wide, say }: { code: string; wide?: boolean; say: Say }) {
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      toast({ text: say('code_copied') });
    } catch {
      toast({ text: say('copy_failed') }); // no clipboard here, or not allowed
    }
  };
  return <Button icon="copy" wide={wide} onClick={() => void copy()}>{say('copy_code')}</Button>;
}
