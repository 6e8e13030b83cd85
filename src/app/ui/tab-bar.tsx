import { NavLink } from 'react-router-dom';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface Tab {
  to: string;
  label: string;
  icon: IconName;
}

/** Bottom tabs. `onWarm` is called as soon as a finger touches a tab, before the tap is a tap. */
export function TabBar({ label, tabs, onWarm }: { label: string; tabs: readonly Tab[]; onWarm(to: string): void }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end className="tabs__tab" onPointerDown={() => onWarm(tab.to)}>
          <Icon name={tab.icon} />
          <span>{tab.label}</span>
        </NavLink>
      ))}
    </nav>
  );
}
