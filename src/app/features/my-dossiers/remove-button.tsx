import { commonWords } from '../../locales/common';
import { useMyDossiers } from '../../state/my-dossiers';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toast-context';
import { myDossiersWords } from './my-dossiers-words';

/** Removes with one tap; the toast takes it back. */
export function RemoveButton({ code, name }: { code: string; name: string }) {
  const t = myDossiersWords.useWords();
  const common = commonWords.useWords();
  const { unfollow } = useMyDossiers();
  const toast = useToast();

  const remove = async () => {
    const undo = await unfollow(code);
    document.getElementById('main')?.querySelector<HTMLElement>('a, button')?.focus(); // the tapped button is gone
    toast({ text: t('removed', { name }), action: { label: common('undo'), run: () => void undo() } });
  };

  return (
    <button className="remove" type="button" aria-label={t('remove', { name })} onClick={() => void remove()}>
      <Icon name="trash" />
    </button>
  );
}
