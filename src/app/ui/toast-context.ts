import { createContext, useContext } from 'react';

export interface ToastMessage {
  text: string;
  /** One way to take it back or go on; the toast then stays longer. */
  action?: { label: string; run(): void } | undefined;
}

export type ShowToast = (message: ToastMessage) => void;

export const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows a short message at the bottom, announced to screen readers; a newer one replaces it. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}
