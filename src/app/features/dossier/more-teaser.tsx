import { Button } from '../../ui/button';
import type { Say } from './dossier-words';
import { usePhoneLinked } from './use-phone-linked';

interface MoreTeaserProps {
  tier: number;
  /** The same button already stands under "what to do now". */
  offered: boolean;
  say: Say;
  onSeeDetail(): void;
}

/** What is not shown, why, and the way to it when there is one. */
export function MoreTeaser({ tier, offered, say, onSeeDetail }: MoreTeaserProps) {
  const linked = usePhoneLinked();
  const why = tier === 0 ? 'detail_hidden' : linked ? 'phone_not_owner_again' : 'more_hidden';
  return (
    <div className="dossier-teaser">
      <p>{say(why)}</p>
      {!offered && (tier === 0 || !linked) && <Button wide onClick={onSeeDetail}>{say(tier === 0 ? 'see_detail' : 'see_all')}</Button>}
    </div>
  );
}
