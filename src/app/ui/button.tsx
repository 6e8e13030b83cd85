import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  look?: ButtonLook | undefined;
  icon?: IconName | undefined;
  /** Fills the width of its column. */
  wide?: boolean | undefined;
  /** Work is under way: taps are ignored, the word stays. */
  busy?: boolean | undefined;
  children: ReactNode;
}

/** A thing to do. For a place to go to, use ButtonLink. */
export function Button({ look = 'secondary', icon, wide, busy, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames('button', `button--${look}`, wide && 'button--wide')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
