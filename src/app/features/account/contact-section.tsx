import { useEffect } from 'react';
import { usePlatform } from '../../platform/use-platform';
import { useProvinces } from '../../state/provinces';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { useToast } from '../../ui/toast-context';
import { accountWords } from './account-words';

/** Whom to ask when the app does not help. */
export function ContactSection() {
  const t = accountWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const { home, load } = useProvinces();

  useEffect(() => {
    void load();
  }, [load]);

  const openPortal = async (url: string) => {
    const opened = await platform.openWebview(url);
    if (!opened.ok) toast({ text: t('portal_failed', { url }) });
  };

  if (home === null || home === 'loading') return null;
  return (
    <Section title={t('about')}>
      <RowList>
        <Row icon="phone" title={t('hotline', { name: home.centreName })} detail={`${home.hotline} · ${home.hotlineHours}`} onClick={() => void platform.openPhone(home.hotline)} />
        <Row icon="location" title={t('address')} detail={home.address} />
        <Row icon="link" title={t('portal')} detail={home.portalUrl} onClick={() => void openPortal(home.portalUrl)} />
      </RowList>
    </Section>
  );
}
