import { useEffect, useState } from 'react';
import { signInQuietly } from '../../api/account';
import { usePlatform } from '../../platform/use-platform';
import { useMe } from '../../state/session';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';
import { PhoneLink } from './phone-link';

/** How sure we are of who the citizen is, and the way to be surer. */
export function IdentitySection() {
  const t = accountWords.useWords();
  const platform = usePlatform();
  const me = useMe();

  const [asking, setAsking] = useState(true);

  useEffect(() => {
    let wanted = true;
    void signInQuietly().finally(() => {
      if (wanted) setAsking(false);
    });
    return () => {
      wanted = false;
    };
  }, []);

  // What did not work is not said before it has been tried.
  const why = platform.kind !== 'zalo' ? 'who_nobody_browser' : asking ? 'who_asking' : 'who_nobody_zalo';

  return (
    <Section title={t('who')}>
      <RowList>
        {me ? (
          <Row icon="me" title={me.displayName ?? t('who_zalo')} detail={me.identityLevel > 0 ? t('level_1', { phone: me.phoneMasked ?? '' }) : t('level_0')} />
        ) : (
          <Row icon="me" title={t('who_nobody')} detail={t(why)} />
        )}
      </RowList>
      {me?.identityLevel === 0 && <PhoneLink />}
    </Section>
  );
}
