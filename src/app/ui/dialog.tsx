import { useEffect, useId, useRef, type ReactNode } from 'react';
import { commonWords } from '../locales/common';
import { Button } from './button';
import { keepTabInside } from './keep-tab-inside';
import './dialog.css';

interface DialogProps {
  open: boolean;
  title: string;
  onClose(): void;
  children: ReactNode;
  /** The deciding buttons; a plain Close is there when none are given. */
  actions?: ReactNode | undefined;
}

/** A native modal dialog: named, focus inside, Escape closes, focus returns to where it was. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const t = commonWords.useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    const before = document.activeElement;
    // WebViews older than the dialog element: open it as a plain box, the trap below still holds.
    if (typeof element.showModal === 'function') element.showModal();
    else element.setAttribute('open', '');
    element.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      if (typeof element.close === 'function') element.close();
      else element.removeAttribute('open');
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the element itself is interactive only for Escape and the focus trap
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      aria-modal="true"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
        keepTabInside(event);
      }}
    >
      <h2 className="dialog__title" id={id} tabIndex={-1}>{title}</h2>
      <div className="dialog__body">{children}</div>
      <div className="dialog__actions">{actions ?? <Button look="primary" wide onClick={onClose}>{t('close')}</Button>}</div>
    </dialog>
  );
}
