import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import type { Tone } from './tone';
import './keep-focus';
import './notice.css';

const ICONS = { info: 'info', success: 'check', warning: 'alert', danger: 'alert' } as const satisfies Record<Tone, IconName>;

interface NoticeProps {
  tone?: Tone | undefined;
  title?: string | undefined;
  children: ReactNode;
  /** One way on. */
  action?: ReactNode | undefined;
  /** Appears after something the citizen did, so it is announced. */
  live?: boolean | undefined;
}

/** Something to know, with its way on. */
export function Notice({ tone = 'info', title, children, action, live = false }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={ICONS[tone]} />
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        <div>{children}</div>
        {action && <div className="notice__action">{action}</div>}
      </div>
    </div>
  );
}
