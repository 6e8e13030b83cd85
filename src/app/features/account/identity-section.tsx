import { useEffect, useState } from 'react';
import { signIn, signInQuietly } from '../../api/account';
import { refreshMe } from '../../api/telling/my-data';
import { usePlatform } from '../../platform/use-platform';
import { commonWords } from '../../locales/common';
import { useOnline } from '../../state/network';
import { useMe } from '../../state/session';
import { Button } from '../../ui/button';
import { headingOver } from '../../ui/heading-over';
import { Notice } from '../../ui/notice';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';
import { PhoneLink } from './phone-link';

/** How sure we are of who the citizen is, and the way to be surer. */
export function IdentitySection() {
  const t = accountWords.useWords();
  const common = commonWords.useWords();
  const platform = usePlatform();
  const me = useMe();
  const online = useOnline();
  const [asking, setAsking] = useState(true);
  const [connecting, setConnecting] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const known = await signInQuietly();
      if (wanted) setAsking(false);
      if (known !== null) await refreshMe();
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, []);

  /** Because the citizen asks for it: also after having had everything deleted. */
  const connect = async () => {
    const toHeading = headingOver(document.activeElement);
    setConnecting(true);
    const who = await signIn();
    setConnecting(false);
    setFailed(who === null);
    if (who !== null) toHeading();
  };

  // What did not work is not said before it has been tried.
  const why = platform.kind !== 'zalo' ? 'who_nobody_browser' : asking || connecting ? 'who_asking' : 'who_nobody_zalo';

  return (
    <Section title={t('who')}>
      <RowList>
        {me ? (
          <Row icon="me" title={me.displayName ?? t('who_zalo')} detail={me.identityLevel > 0 ? t('level_1', { phone: me.phoneMasked ?? '' }) : t('level_0')} />
        ) : (
          <Row icon="me" title={t('who_nobody')} detail={t(why)} />
        )}
      </RowList>
      {me === null && platform.kind === 'zalo' && !asking && (
        <div className="stack account-phone">
          <div>
            <Button icon="me" busy={connecting} onClick={() => void connect()}>{t('connect')}</Button>
          </div>
          {/* Zalo's SDK keeps a token that was refused, and never answers again once it failed, until the page is loaded anew. */}
          {failed && <Notice tone="warning" live action={online && <Button icon="refresh" onClick={() => window.location.reload()}>{common('reload')}</Button>}>{t('connect_failed')}</Notice>}
        </div>
      )}
      {me?.identityLevel === 0 && <PhoneLink />}
    </Section>
  );
}
