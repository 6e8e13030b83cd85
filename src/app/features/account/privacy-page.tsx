import { useEffect } from 'react';
import { PATHS } from '../../routes';
import { useProvinces } from '../../state/provinces';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import './account.css';
import { privacyWords } from './privacy-words';

/** A new text takes a new version. */
const VERSION = '2026-11-1';

/** What NĐ 13/2023/NĐ-CP Đ.13 and Law 91/2025/QH15 want said: purpose, kinds, way, others involved, possible harm, times; and the rights. */
const PARTS = [
  { title: 'purpose', lines: ['purpose_1', 'purpose_2', 'purpose_3'] },
  { title: 'kinds', lines: ['kinds_1', 'kinds_2', 'kinds_3', 'kinds_4'] },
  { title: 'way', lines: ['way_1', 'way_2'] },
  { title: 'others', lines: ['others_1', 'others_2', 'others_3'] },
  { title: 'harm', lines: ['harm_1', 'harm_2', 'harm_3'] },
  { title: 'times', lines: ['times_1', 'times_2'] },
  { title: 'rights', lines: ['rights_1', 'rights_2'] },
] as const;

/** Inside the app on purpose: it is read without a network too, once it was opened. */
export default function PrivacyPage() {
  const t = privacyWords.useWords();
  const { home, load } = useProvinces();
  useEffect(() => void load(), [load]);
  return (
    <Screen title={t('title')} back={PATHS.me}>
      <div className="privacy">
        <p>{t('intro')}</p>
        <Section title={t('who')}>
          <p>{home === null || home === 'loading' ? t('who_unknown') : t('who_text', { name: home.centreName, address: home.address, phone: home.hotline })}</p>
        </Section>
        {PARTS.map(({ title, lines }) => (
          <Section key={title} title={t(title)}>
            <ul>{lines.map((line) => <li key={line}>{t(line)}</li>)}</ul>
          </Section>
        ))}
        <p className="muted">{t('updated', { version: VERSION })}</p>
      </div>
    </Screen>
  );
}
