import { version } from '../../../../package.json';
import { Screen } from '../../ui/screen';
import { accountWords } from './account-words';
import './account.css';
import { ContactSection } from './contact-section';
import { DataSection } from './data-section';
import { FiledSection } from './filed-section';
import { IdentitySection } from './identity-section';
import { LookSection } from './look-section';
import { TestCitizensSection } from './test-citizens-section';

/** What the citizen controls: who they are here, how it looks, what is kept. */
export default function MePage() {
  const t = accountWords.useWords();
  return (
    <Screen title={t('title')}>
      <IdentitySection />
      <TestCitizensSection />
      <FiledSection />
      <LookSection />
      <DataSection />
      <ContactSection />
      <p className="muted account-version">{t('version', { version })}</p>
    </Screen>
  );
}
