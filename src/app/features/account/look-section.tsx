import { useRef } from 'react';
import { useSettings } from '../../state/settings';
import { TEXT_SIZES, type Settings } from '../../state/settings-values';
import { Choice } from '../../ui/choice';
import { Section } from '../../ui/section';
import { accountWords } from './account-words';

/** Text size, colours, language: applied at once, kept on the device. */
export function LookSection() {
  const t = accountWords.useWords();
  const [settings, change] = useSettings();
  const sizes = useRef<HTMLDivElement>(null);

  /** All that stands above grows or shrinks too: the sizes stay where the finger is. */
  const changeSize = (textSize: Settings['textSize']) => {
    const top = (): number => sizes.current?.getBoundingClientRect().top ?? 0;
    const before = top();
    change({ textSize });
    requestAnimationFrame(() => window.scrollBy(0, top() - before));
  };

  return (
    <Section title={t('look')}>
      <div ref={sizes}>
        <Choice
          legend={t('text_size')}
          value={settings.textSize}
          options={TEXT_SIZES.map((value) => ({ value, label: `${value} %` }))}
          onChange={changeSize}
        />
      </div>
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
