import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import type { Say } from './dossier-words';

const LOOKUP_PAGE = 'https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html';

/** The national portal's look-up page, for provinces not served here. The code is typed there: it is not put into the URL. */
export function NationalPortalButton({ say }: { say: Say }) {
  const platform = usePlatform();
  const toast = useToast();
  const open = async () => {
    const outcome = await platform.openWebview(LOOKUP_PAGE);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: say('open_failed') });
  };
  return <Button look="primary" wide icon="link" onClick={() => void open()}>{say('open_national')}</Button>;
}
