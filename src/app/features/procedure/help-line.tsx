import { useEffect } from 'react';
import { usePlatform } from '../../platform/use-platform';
import { useProvinces } from '../../state/provinces';
import { Button } from '../../ui/button';
import { procedureWords } from './procedure-words';

/** Somebody to ask: the province's hotline, when it is known. */
export function HelpLine() {
  const t = procedureWords.useWords();
  const platform = usePlatform();
  const { home, load } = useProvinces();
  useEffect(() => void load(), [load]);
  if (home === null || home === 'loading') return null;
  return <Button icon="phone" onClick={() => void platform.openPhone(home.hotline)}>{t('call', { number: home.hotline })}</Button>;
}
