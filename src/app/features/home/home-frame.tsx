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
  notices?: ReactNode;
  hotline: ReactNode;
  /** Planned maintenance, when there is any: last, where it pushes nothing away when it comes. */
  banner?: ReactNode;
}

const WAYS_ON = [['file', `${PATHS.procedures}?muc=any`], ['procedures', PATHS.procedures], ['petitions', PATHS.petitions], ['questions', PATHS.questions]] as const;

/** The order of home; drawn once at build time with empty places, and again by the app with what belongs there. */
export function HomeFrame({ scan, code, mine, notices, hotline, banner }: HomeFrameProps) {
  const t = homeWords.useWords();
  const common = commonWords.useWords();
  return (
    <Screen title={common('app')}>
      {scan}
      {code}
      <Section title={t('mine')}>{mine}</Section>
      <div className="ways-on">
        {WAYS_ON.map(([word, to]) => <ButtonLink key={word} to={to}>{t(word)}</ButtonLink>)}
      </div>
      {notices}
      {hotline}
      {banner}
    </Screen>
  );
}
