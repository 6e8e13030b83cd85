import type { HTMLAttributes } from 'react';

/** Stands in for zmp-ui's Page while the shell is drawn in Node: the same element, without its effects. */
export function Page({ resetScroll: _resetScroll, className = '', ...rest }: HTMLAttributes<HTMLDivElement> & { resetScroll?: boolean }) {
  return <div {...rest} className={`zaui-page ${className}`} />;
}
