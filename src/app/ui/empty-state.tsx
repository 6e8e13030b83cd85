import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import './empty-state.css';
import './keep-focus';

/** Nothing here yet: says so, and offers the way on. */
export function EmptyState({ icon, title, children, action }: { icon: IconName; title: string; children: ReactNode; action: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} className="empty__icon" />
      <h2 className="empty__title">{title}</h2>
      <div className="empty__text">{children}</div>
      {action}
    </div>
  );
}
