import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { AppFrame } from '../app-frame';
import { CodeField } from '../features/home/code-field';
import { HomeFrame } from '../features/home/home-frame';
import { Hotline } from '../features/home/hotline';
import { NoticesSlot } from '../features/home/notices-slot';
import { ScanCard } from '../features/home/scan-card';
import { UrgentList } from '../features/home/urgent-list';
import { commonWords } from '../locales/common';
import { Skeleton } from '../ui/skeleton';

const nothing = () => undefined;
const HERE = '<!--screen-->';

/** What a picture that lives for a second can do without: nothing of it takes room, and the app brings it all. */
const UNSEEN = [
  /<a class="skip".*?<\/a>/g,
  /<span class="sr-only">.*?<\/span>/g,
  /<div( class="sr-only")? role="\w+"><\/div>/g,
  / (focusable|aria-hidden|aria-describedby|aria-labelledby|autoComplete|autoCorrect|autoCapitalize|enterKeyHint|spellcheck|novalidate|maxLength|tabindex|role|value)="[^"]*"/g,
  / id="(:\w+:|dossier-code-hint|main)"/g,
  / class="(section__title)"/g,
  / button--secondary|zaui-page /g,
  /<\/path>/g,
];

const render = (path: string, content: ReactNode): string =>
  UNSEEN.reduce((html, unseen) => html.replace(unseen, ''), renderToStaticMarkup(<MemoryRouter initialEntries={[path]}>{content}</MemoryRouter>)).replace(
    /href="\//g,
    'href="./', // below whatever path the app is served from
  );

export interface Shell {
  /** What stands round every screen, with `<!--screen-->` in its place. */
  frame: string;
  home: string;
  /** A neutral place for the other screens. */
  other: string;
}

/** Home as it is before anything was asked of the network. Runs at build time only. */
export function renderShell(): Shell {
  const home = <HomeFrame scan={<ScanCard />} code={<CodeField />} mine={<UrgentList items={null} drafts={null} />} notices={<NoticesSlot />} hotline={<Hotline province="loading" onCall={nothing} onRetry={nothing} />} />;
  const other = (
    <main className="screen screen--arriving">
      <div className="screen__main">
        <Skeleton label={commonWords.say('loading')} heights={['9rem', '9rem']} />
      </div>
    </main>
  );
  const frame = <AppFrame onWarm={nothing}><div role="status" /><i /></AppFrame>;
  return { frame: render('/-', frame).replace('<i></i>', HERE), home: render('/', home), other: render('/-', other) };
}
