import type { KeyboardEvent } from 'react';

const TARGETS = 'a[href],button:not([disabled]),input:not([disabled]),select,textarea,[tabindex="0"]';

/** Tab from the last control goes to the first and back, inside the element that handles the key. */
export function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const targets = [...event.currentTarget.querySelectorAll<HTMLElement>(TARGETS)];
  const first = targets[0];
  const last = targets[targets.length - 1];
  if (!first || !last) return;
  const active = document.activeElement;
  if (event.shiftKey && (active === first || !targets.some((target) => target === active))) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}
