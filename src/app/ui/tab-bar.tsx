import { Link, useLocation } from 'react-router-dom';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface Tab {
  to: string;
  label: string;
  icon: IconName;
  /** A number beside the icon, and what it means in words. */
  mark?: { text: string; words: string } | undefined;
}

/** Bottom tabs. `onWarm` is called as soon as a finger touches a tab, before the tap is a tap. */
export function TabBar({ label, tabs, onWarm }: { label: string; tabs: readonly Tab[]; onWarm(to: string): void }) {
  const { pathname } = useLocation();
  const here = pathname.replace(/(.)\/$/, '$1');
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className="tabs__tab" aria-current={tab.to === here ? 'page' : undefined} onPointerDown={() => onWarm(tab.to)}>
          <Icon name={tab.icon} />
          {tab.mark && <b className="tabs__mark" aria-hidden="true">{tab.mark.text}</b>}
          <span>{tab.label}</span>
          {tab.mark && <span className="sr-only">{tab.mark.words}</span>}
        </Link>
      ))}
    </nav>
  );
}
