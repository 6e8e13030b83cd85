import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { commonWords } from '../locales/common';
import { Icon } from './icon';

interface ScreenProps {
  title: string;
  /** Shows Back, which leads there when no screen of the app lies behind this one: it was opened by a link, or took the place of one that was. */
  back?: string | undefined;
  /** A line under the title, such as an age. */
  note?: ReactNode | undefined;
  children: ReactNode;
}

/** How many screens of ours lie behind: the router counts them in the history's own entry. One step more would leave the app. */
const stepsBehind = (entry: { idx: number } | null): number | undefined => entry?.idx;

/** One screen: document title, h1, main. Moves focus to the h1 after a navigation, so that readers hear where they are. */
export function Screen({ title, back, note, children }: ScreenProps) {
  const t = commonWords.useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const navigate = useNavigate();

  useEffect(() => {
    document.title = title === t('app') ? title : `${title} · ${t('app')}`;
  }, [title, t]);

  useEffect(() => {
    if (key === 'default') return; // the app was opened on this very screen
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key]);

  return (
    <div className="zaui-page screen">
      <header className="screen__head">
        <span className="screen__menu-room" />
        {back !== undefined && (
          <button className="screen__back" type="button" onClick={() => (stepsBehind(window.history.state) ? navigate(-1) : navigate(back, { replace: true }))}>
            <Icon name="back" />
            <span>{t('back')}</span>
          </button>
        )}
        <h1 className="screen__title" ref={heading} tabIndex={-1}>{title}</h1>
        {note !== undefined && <div className="screen__note">{note}</div>}
      </header>
      <main id="main" className="screen__main">{children}</main>
    </div>
  );
}
