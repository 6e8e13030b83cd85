import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ToastContext, type ToastMessage } from './toast-context';

const PLAIN_MS = 5_000;
/** Long enough to read, decide and reach the button with a screen reader. */
const WITH_ACTION_MS = 12_000;

/** Holds the one live region for short messages. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const show = useCallback((next: ToastMessage) => setMessage({ ...next }), []);

  useEffect(() => {
    if (!message) return undefined;
    const timer = window.setTimeout(() => setMessage(null), message.action ? WITH_ACTION_MS : PLAIN_MS);
    return () => window.clearTimeout(timer);
  }, [message]);

  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toasts" role="status">
        {message && (
          <div className="toast">
            <span>{message.text}</span>
            {message.action && (
              <button
                className="toast__action"
                type="button"
                onClick={() => {
                  message.action?.run();
                  setMessage(null);
                }}
              >
                {message.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}
