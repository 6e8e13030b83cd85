import { useSettings } from '../../state/settings';
import { TEXT_SIZES } from '../../state/settings-values';
import { Choice } from '../../ui/choice';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';

/** Text size, colours, language: applied at once, kept on the device. */
export function LookSection() {
  const t = accountWords.useWords();
  const [settings, change] = useSettings();
  return (
    <Section title={t('look')}>
      <Choice
        legend={t('text_size')}
        value={settings.textSize}
        options={TEXT_SIZES.map((value) => ({ value, label: `${value} %` }))}
        onChange={(textSize) => change({ textSize })}
      />
      <Choice
        legend={t('theme')}
        value={settings.theme}
        options={[
          { value: 'auto', label: t('theme_auto') },
          { value: 'light', label: t('theme_light') },
          { value: 'dark', label: t('theme_dark') },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        legend={t('language')}
        value={settings.language}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => change({ language })}
      />
    </Section>
  );
}
