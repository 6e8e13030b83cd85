import { Screen } from '../../ui/screen';
import { accountWords } from './account-words';
import './account.css';
import { DataSection } from './data-section';
import { FiledSection } from './filed-section';
import { IdentitySection } from './identity-section';
import { LookSection } from './look-section';
import { PATHS } from '../../routes';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Section } from '../../ui/section';
import { TestCitizensSection } from './test-citizens-section';

/** What the citizen controls: who they are here, how it looks, what is kept. */
export default function MePage() {
  const t = accountWords.useWords();
  return (
    <Screen title={t('title')}>
      <IdentitySection />
      <TestCitizensSection />
      <FiledSection />
      <Section title={t('told')}>
        <RowList><Row icon="inbox" title={t('told')} detail={t('told_text')} to={PATHS.notices} /></RowList>
      </Section>
      <LookSection />
      <DataSection />
      <Section title={t('about')}>
        <RowList><Row icon="info" title={t('about')} detail={t('about_text')} to={PATHS.about} /></RowList>
      </Section>
    </Screen>
  );
}
