import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ButtonLook } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

interface ButtonLinkProps {
  to: string;
  look?: ButtonLook | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
  /** Replaces the current entry, so that Back does not return here. */
  replace?: boolean | undefined;
  /** A fuller name for screen readers, beginning with what is seen. */
  label?: string | undefined;
  children: ReactNode;
}

/** A place to go to inside the app, looking like a button. */
export function ButtonLink({ to, look = 'secondary', icon, wide, replace = false, label, children }: ButtonLinkProps) {
  return (
    <Link to={to} replace={replace} aria-label={label} className={classNames('button', `button--${look}`, wide && 'button--wide')}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}
