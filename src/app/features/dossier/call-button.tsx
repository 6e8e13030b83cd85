import { usePlatform } from '../../platform/use-platform';
import { Button, type ButtonLook } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import type { Say } from './dossier-words';
import type { Hotline } from './find-province';

/** Rings the hotline, and says when somebody is there. */
export function CallButton({ hotline, say, look = 'secondary' }: { hotline: Hotline; say: Say; look?: ButtonLook }) {
  const platform = usePlatform();
  const toast = useToast();
  const call = async () => {
    const outcome = await platform.openPhone(hotline.number);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: say('call_failed', { number: hotline.number }) });
  };
  return (
    <div className="dossier-call">
      <Button look={look} icon="phone" wide onClick={() => void call()}>{say('call', { number: hotline.number.replace(/ /g, '\u00a0') })}</Button>
      {hotline.hours !== null && <p className="dossier-call__hours">{say('hotline_hours', { hours: hotline.hours })}</p>}
    </div>
  );
}
