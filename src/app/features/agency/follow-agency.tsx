import { followOa } from '../../platform/notice-host';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { agencyWords } from './agency-words';

/** Follows the agency's Official Account; only Zalo can. */
export function FollowAgency({ oaId }: { oaId: string }) {
  const t = agencyWords.useWords();
  const { kind } = usePlatform();
  const toast = useToast();
  if (kind !== 'zalo') return null;
  const follow = async () => {
    const outcome = await followOa(kind, oaId);
    if (outcome.ok) toast({ text: t('followed') });
    else if (outcome.reason !== 'cancelled' && outcome.reason !== 'denied') toast({ text: t('follow_failed') });
  };
  return (
    <div className="stack">
      <p>{t('follow_text')}</p>
      <div className="actions"><Button icon="me" onClick={() => void follow()}>{t('follow')}</Button></div>
    </div>
  );
}
