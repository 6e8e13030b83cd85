import type { ReactNode } from 'react';
import { commonWords } from './locales/common';
import { PATHS } from './routes';
import { TabBar } from './ui/tab-bar';

/** What stays round every screen. Drawn at build time too, so it knows nothing of the host or the network. `unread`: inbox entries, up to 100. */
export function AppFrame({ children, unread = 0, onWarm }: { children: ReactNode; unread?: number; onWarm(path: string): void }) {
  const t = commonWords.useWords();
  const text = unread > 99 ? '99+' : `${unread}`;
  const words = unread > 0 ? t('unread', { n: text }) : '';
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
          { to: PATHS.inbox, label: t('inbox'), icon: 'inbox', mark: words ? { text, words } : undefined },
          { to: PATHS.me, label: t('me'), icon: 'me' },
        ]}
      />
      <div className="sr-only" role="status">{words}</div>
    </>
  );
}
