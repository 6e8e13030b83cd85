import { usePlatform } from '../../platform/use-platform';
import { dossierPath } from '../../routes';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { CopyCodeButton } from './copy-code-button';
import type { Say } from './dossier-words';

/** Passes the code on, and nothing but the code: whoever opens it sees what a bare code shows. */
export function ShareRow({ code, provinceId, say }: { code: string; provinceId: string | null; say: Say }) {
  const platform = usePlatform();
  const toast = useToast();

  const share = async () => {
    const outcome = await platform.share({ title: say('share_title', { code }), text: code, path: dossierPath(code, provinceId) });
    if (outcome.ok && outcome.value === 'copied') toast({ text: say('share_copied') });
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: say('share_failed') });
  };

  return (
    <div className="dossier-share">
      <Button icon="share" onClick={() => void share()}>{say('share')}</Button>
      <CopyCodeButton code={code} say={say} />
    </div>
  );
}
