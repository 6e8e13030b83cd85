import { useEffect, useRef } from 'react';
import type { Platform } from '../../platform/port';
import type { ScanEvent } from './scan-stage';

/** Zalo lays its scanner over us at once; seeing our own screen for this long means that it has not. */
const SILENT_AFTER_MS = 6_000;

export interface HostScan {
  /** Opens the host's scanner; a second call while one is open does nothing. Only on the citizen's tap. */
  open(): void;
  /** Stops waiting for it: the citizen took another way. */
  giveUp(): void;
}

/** The host's own scanner as events of the page. Falls through to our camera where the host has none or may not use it. */
export function useHostScan(platform: Platform, send: (event: ScanEvent) => void, onText: (text: string) => void): HostScan {
  /** What is asked for, until the citizen takes another way; its codes are wanted, however late. */
  const asked = useRef<AbortController | null>(null);
  /** `silent`: the host did not open it in good time and still may, so nothing is given up when the citizen asks once more. */
  const scanner = useRef<'closed' | 'open' | 'silent'>('closed');
  /** Which scan is the newest: only it says how it ended. */
  const newest = useRef(0);
  const silence = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef({ send, onText });

  useEffect(() => {
    latest.current = { send, onText };
  });

  const close = (): void => {
    clearTimeout(silence.current);
    scanner.current = 'closed';
  };

  // The screen is left: a late answer must not take the citizen anywhere.
  useEffect(
    () => () => {
      clearTimeout(silence.current);
      scanner.current = 'closed';
      asked.current?.abort();
    },
    [],
  );

  const watchSilence = (): void => {
    silence.current = setTimeout(() => {
      // A hidden page is covered by the scanner itself, as it should be.
      if (document.visibilityState !== 'visible') return watchSilence();
      scanner.current = 'silent';
      latest.current.send({ type: 'host_silent' });
    }, SILENT_AFTER_MS);
  };

  const scan = async ({ signal }: AbortController): Promise<void> => {
    newest.current += 1;
    const mine = newest.current;
    const outcome = await platform.scanQr(signal, (text) => latest.current.onText(text));
    if (signal.aborted || (!outcome.ok && mine !== newest.current)) return;
    close();
    if (outcome.ok) latest.current.onText(outcome.value);
    else if (outcome.reason === 'cancelled') latest.current.send({ type: 'host_cancelled' });
    else if (outcome.reason === 'timeout') latest.current.send({ type: 'host_silent' });
    else latest.current.send({ type: 'camera_asked' });
  };

  return {
    open() {
      if (scanner.current === 'open') return;
      if (scanner.current === 'closed' || asked.current === null) {
        asked.current?.abort();
        asked.current = new AbortController();
      }
      scanner.current = 'open';
      latest.current.send({ type: 'host_asked' });
      watchSilence();
      void scan(asked.current);
    },
    giveUp() {
      close();
      asked.current?.abort();
    },
  };
}
