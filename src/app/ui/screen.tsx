import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { commonWords } from '../locales/common';
import { Icon } from './icon';

interface ScreenProps {
  title: string;
  /** Shows Back; with a path, Back leads there when the app was opened on this very screen. */
  back?: string | undefined;
  /** A line under the title, such as an age. */
  note?: ReactNode | undefined;
  children: ReactNode;
}

/** One screen: document title, h1, main. Moves focus to the h1 after a navigation, so that readers hear where they are. */
export function Screen({ title, back, note, children }: ScreenProps) {
  const t = commonWords.useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const navigate = useNavigate();
  const opened = key === 'default';

  useEffect(() => {
    document.title = title === t('app') ? title : `${title} · ${t('app')}`;
  }, [title, t]);

  useEffect(() => {
    if (opened) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key, opened]);

  return (
    <div className="zaui-page screen">
      <header className="screen__head">
        <span className="screen__menu-room" />
        {back !== undefined && (
          <button className="screen__back" type="button" onClick={() => (opened ? navigate(back, { replace: true }) : navigate(-1))}>
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
