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
  const asked = useRef<AbortController | null>(null);
  const silence = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ send, onText });

  useEffect(() => {
    latest.current = { send, onText };
  });

  const forget = (): void => {
    if (silence.current !== null) clearTimeout(silence.current);
    silence.current = null;
    asked.current = null;
  };

  // The screen is left: a late answer must not take the citizen anywhere.
  useEffect(
    () => () => {
      if (silence.current !== null) clearTimeout(silence.current);
      asked.current?.abort();
      asked.current = null;
    },
    [],
  );

  const watchSilence = (): void => {
    silence.current = setTimeout(() => {
      // A hidden page is covered by the scanner itself, as it should be.
      if (document.visibilityState === 'visible') latest.current.send({ type: 'host_silent' });
      else watchSilence();
    }, SILENT_AFTER_MS);
  };

  const scan = async (waiting: AbortController): Promise<void> => {
    const outcome = await platform.scanQr(waiting.signal);
    if (asked.current !== waiting) return;
    forget();
    if (outcome.ok) latest.current.onText(outcome.value);
    else if (outcome.reason === 'cancelled') latest.current.send({ type: 'host_cancelled' });
    else if (outcome.reason === 'timeout') latest.current.send({ type: 'host_silent' });
    else latest.current.send({ type: 'camera_asked' });
  };

  return {
    open() {
      if (asked.current !== null) return;
      asked.current = new AbortController();
      latest.current.send({ type: 'host_asked' });
      watchSilence();
      void scan(asked.current);
    },
    giveUp() {
      const waiting = asked.current;
      forget();
      waiting?.abort();
    },
  };
}
