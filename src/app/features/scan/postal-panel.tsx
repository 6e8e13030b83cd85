import { useState } from 'react';
import { usePlatform } from '../../platform/use-platform';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { scanWords } from './scan-words';

/** Hotline of Vietnam Post. */
const HOTLINE = '1900545481';
const TRACKING_URL = 'https://vnpost.vn/tra-cuu-hanh-trinh/buu-pham';

/** A postal item's number: leads to the post's own tracking, by web or by telephone. Only the number is passed on, when the citizen taps. */
export function PostalPanel({ trackingNumber }: { trackingNumber: string }) {
  const t = scanWords.useWords();
  const platform = usePlatform();
  const [sentence, setSentence] = useState<'postal' | 'postal_unopened' | 'postal_unrung'>('postal');

  const track = async (): Promise<void> => {
    const opened = await platform.openWebview(`${TRACKING_URL}?key=${encodeURIComponent(trackingNumber)}`);
    setSentence(opened.ok ? 'postal' : 'postal_unopened');
  };
  const call = async (): Promise<void> => {
    const rung = await platform.openPhone(HOTLINE);
    setSentence(rung.ok || rung.reason === 'cancelled' ? 'postal' : 'postal_unrung');
  };

  return (
    <Notice
      title={t('postal_title', { number: trackingNumber })}
      action={
        <div className="scan-actions">
          <Button look="primary" icon="link" onClick={() => void track()}>{t('postal_open')}</Button>
          <Button icon="phone" onClick={() => void call()}>{t('postal_call')}</Button>
        </div>
      }
    >
      <p>{t(sentence, { number: trackingNumber })}</p>
    </Notice>
  );
}
