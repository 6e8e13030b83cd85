import type { ReactNode } from 'react';
import { commonWords } from './locales/common';
import { PATHS } from './routes';
import { TabBar } from './ui/tab-bar';

/** What stays round every screen. Drawn at build time too, so it knows nothing of the host or the network. */
export function AppFrame({ children, onWarm }: { children: ReactNode; onWarm(path: string): void }) {
  const t = commonWords.useWords();
  return (
    <>
      <a className="skip" href="#main">{t('skip')}</a>
      {children}
      <TabBar
        label={t('main_nav')}
        onWarm={onWarm}
        tabs={[
          { to: PATHS.home, label: t('home'), icon: 'home' },
          { to: PATHS.myDossiers, label: t('my_dossiers'), icon: 'dossier' },
          { to: PATHS.me, label: t('me'), icon: 'me' },
        ]}
      />
    </>
  );
}
