import { useEffect } from 'react';
import { CallButton } from '../../letters/call-button';
import { useProvinces } from '../../state/provinces';

/** Somebody to ask: the province's hotline, when it is known. */
export function HelpLine() {
  const { home, load } = useProvinces();
  useEffect(() => void load(), [load]);
  return home === null || home === 'loading' ? null : <CallButton number={home.hotline} />;
}
