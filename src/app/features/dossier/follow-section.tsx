import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DossierView } from '../../../contract/schemas/dossier';
import { commonWords } from '../../locales/common';
import { useMyDossiers } from '../../state/my-dossiers';
import { Button } from '../../ui/button';
import { headingOver } from '../../ui/heading-over';
import { useToast, type ToastMessage } from '../../ui/toast-context';
import type { Say } from './dossier-words';
import { RenameDialog } from './rename-dialog';
import { ToldSection } from './told-section';

/** Keep the dossier on the home screen under the citizen's own name for it, or let it go, with one tap and an undo. */
export function FollowSection({ view, say }: { view: DossierView; say: Say }) {
  const t = commonWords.useWords();
  const toast = useToast();
  const { items, follow, unfollow } = useMyDossiers();
  const [renaming, setRenaming] = useState(false);
  const { code } = view.completion;
  const provinceId = useSearchParams()[0].get('tinh');
  const mine = items?.find((item) => item.code === code);
  const followed = items === null ? view.followed : mine !== undefined;
  const label = mine?.label ?? null;

  /** The list's rules are fetched when first needed: without a network that can fail, and is said. */
  const attempt = async (work: () => Promise<ToastMessage>) => toast(await work().catch(() => ({ text: say('follow_failed') })));
  const startFollowing = () =>
    attempt(async () => {
      const toHeading = headingOver(document.activeElement);
      await follow({ code, label: null, view, provinceId });
      toHeading();
      return { text: say('followed_toast') };
    });
  const stopFollowing = () =>
    attempt(async () => {
      const toHeading = headingOver(document.activeElement);
      const undo = await unfollow(code);
      toHeading();
      return { text: say('unfollowed_toast'), action: { label: t('undo'), run: () => void undo() } };
    });
  const saveName = (name: string | null) => {
    setRenaming(false);
    return attempt(async () => {
      await follow({ code, label: name, view, provinceId });
      return { text: say('renamed_toast') };
    });
  };

  if (!followed) {
    return (
      <div className="dossier-follow">
        <Button wide icon="star" onClick={() => void startFollowing()}>{say('follow')}</Button>
        <p className="dossier-follow__why">{say('follow_why')}</p>
      </div>
    );
  }
  return (
    <div className="dossier-follow">
      <p className="dossier-follow__state">{label === null ? say('following') : say('following_as', { label })}</p>
      <div className="dossier-follow__ways">
        {mine && <Button icon="edit" onClick={() => setRenaming(true)}>{say(label === null ? 'give_name' : 'rename')}</Button>}
        <Button look="quiet" icon="close" onClick={() => void stopFollowing()}>{say('unfollow')}</Button>
      </div>
      <ToldSection view={view} />
      {renaming && <RenameDialog label={label} say={say} onSave={(name) => void saveName(name)} onClose={() => setRenaming(false)} />}
    </div>
  );
}
