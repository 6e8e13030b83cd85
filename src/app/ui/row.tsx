import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

interface RowProps {
  title: ReactNode;
  detail?: ReactNode | undefined;
  icon?: IconName | undefined;
  /** Place inside the app. */
  to?: string | undefined;
  /** Place outside: tel:, mailto:. */
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  /** A further control or mark at the end, beside the row's own target. */
  end?: ReactNode | undefined;
}

/** One line of a list, inside RowList. A link, a button or plain text, by what it is given. */
export function Row({ title, detail, icon, to, href, onClick, end }: RowProps) {
  const active = to !== undefined || href !== undefined || onClick !== undefined;
  const body = (
    <>
      {icon && <Icon name={icon} />}
      <span className="row__text">
        <span className="row__title">{title}</span>
        {detail !== undefined && <span className="row__detail">{detail}</span>}
      </span>
      {active && <Icon name="chevron" className="row__chevron" />}
    </>
  );
  return (
    <li className="row">
      {to !== undefined ? (
        <Link className="row__body" to={to}>{body}</Link>
      ) : href !== undefined ? (
        <a className="row__body" href={href}>{body}</a>
      ) : onClick ? (
        <button className="row__body" type="button" onClick={onClick}>{body}</button>
      ) : (
        <div className="row__body">{body}</div>
      )}
      {end}
    </li>
  );
}
