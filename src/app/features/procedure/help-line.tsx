import { useEffect } from 'react';
import { usePlatform } from '../../platform/use-platform';
import { useProvinces } from '../../state/provinces';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast-context';
import { procedureWords } from './procedure-words';

/** Somebody to ask: the province's hotline, when it is known. */
export function HelpLine() {
  const t = procedureWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const { home, load } = useProvinces();
  useEffect(() => void load(), [load]);
  if (home === null || home === 'loading') return null;
  const number = home.hotline;
  const call = async () => {
    const outcome = await platform.openPhone(number);
    if (!outcome.ok && outcome.reason !== 'cancelled') toast({ text: t('call_failed', { number }) });
  };
  return <Button icon="phone" onClick={() => void call()}>{t('call', { number })}</Button>;
}
