import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { AppFrame } from '../app-frame';
import { CodeField } from '../features/home/code-field';
import { HomeFrame } from '../features/home/home-frame';
import { Hotline } from '../features/home/hotline';
import { ScanCard } from '../features/home/scan-card';
import { UrgentList } from '../features/home/urgent-list';
import { Skeleton } from '../ui/skeleton';

const nothing = () => undefined;

const render = (path: string, screen: ReactNode): string =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[path]}>
      <AppFrame onWarm={nothing}>
        <div role="status" />
        {screen}
      </AppFrame>
    </MemoryRouter>,
  ).replace(/href="\//g, 'href="./'); // below whatever path the app is served from

/** Home as it is before anything was asked of the network, and a neutral place for the other screens. Runs at build time only. */
export function renderShell(): { homeHtml: string; otherHtml: string } {
  return {
    homeHtml: render(
      '/',
      <HomeFrame scan={<ScanCard />} code={<CodeField />} mine={<UrgentList items={null} />} hotline={<Hotline province="loading" onCall={nothing} onRetry={nothing} />} />,
    ),
    otherHtml: render('/-', <main className="screen screen--arriving"><div className="screen__main"><Skeleton label="Đang tải" heights={['2.75rem', '9rem', '6rem']} /></div></main>),
  };
}
