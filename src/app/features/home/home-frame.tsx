import type { ReactNode } from 'react';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { homeWords } from './home-words';

interface HomeFrameProps {
  scan: ReactNode;
  code: ReactNode;
  mine: ReactNode;
  hotline: ReactNode;
}

/** The order of home; drawn once at build time with empty places, and again by the app with what belongs there. */
export function HomeFrame({ scan, code, mine, hotline }: HomeFrameProps) {
  const t = homeWords.useWords();
  const common = commonWords.useWords();
  return (
    <Screen title={common('app')}>
      {scan}
      {code}
      <div className="ways-on"><ButtonLink icon="paper" wide to={PATHS.procedures}>{t('procedures')}</ButtonLink></div>
      <Section title={t('mine')}>{mine}</Section>
      {hotline}
    </Screen>
  );
}
