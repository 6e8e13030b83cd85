import { useEffect } from 'react';
import { version } from '../../../../package.json';
import type { Province } from '../../../contract/schemas/province';
import { chatWithOa } from '../../platform/notice-host';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { useProvinces } from '../../state/provinces';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toast-context';
import { aboutWords } from './about-words';

/** Whose app this is and whom to ask. */
export default function AboutPage() {
  const t = aboutWords.useWords();
  const { home, load } = useProvinces();
  useEffect(() => void load(), [load]);
  return (
    <Screen title={t('title')} back={PATHS.me}>
      <p>{t('intro')}</p>
      {home === 'loading' && <Skeleton label={t('loading')} heights={['9rem', '9rem']} />}
      {home === null && <RowList><Row icon="refresh" title={t('failed')} detail={t('failed_text')} onClick={() => void load()} /></RowList>}
      {home !== null && home !== 'loading' && <Contact province={home} />}
      <Section title={t('version', { version })}>
        <RowList><Row icon="info" title={t('privacy')} to={PATHS.privacy} /></RowList>
      </Section>
    </Screen>
  );
}

function Contact({ province }: { province: Province }) {
  const t = aboutWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const { centreName, address, hotline, hotlineHours, portalUrl, oaId } = province;

  const call = async () => {
    const opened = await platform.openPhone(hotline);
    if (!opened.ok) toast({ text: t('call_failed', { number: hotline }) });
  };
  const chat = async (id: string) => {
    const opened = await chatWithOa(platform.kind, id);
    if (!opened.ok) toast({ text: t('chat_failed') });
  };
  const openPortal = async () => {
    const opened = await platform.openWebview(portalUrl);
    if (!opened.ok) toast({ text: t('portal_failed', { url: portalUrl }) });
  };

  return (
    <>
      <Section title={t('owner')}>
        <RowList>
          <Row icon="home" title={centreName} detail={province.nowPartOf ?? province.name} />
          <Row icon="location" title={t('address')} detail={address} />
        </RowList>
      </Section>
      <Section title={t('support')}>
        <RowList>
          <Row icon="phone" title={t('hotline', { name: centreName })} detail={`${hotline} · ${hotlineHours}`} onClick={() => void call()} />
          {oaId !== null && platform.kind === 'zalo' && <Row icon="inbox" title={t('chat')} detail={t('chat_detail', { name: centreName })} onClick={() => void chat(oaId)} />}
          <Row icon="dossier" title={t('agencies')} detail={t('agencies_detail')} to={PATHS.agencies} />
          <Row icon="flag" title={t('statistics')} detail={t('statistics_detail')} to={PATHS.statistics} />
          <Row icon="link" title={t('portal')} detail={portalUrl} onClick={() => void openPortal()} />
        </RowList>
      </Section>
    </>
  );
}
