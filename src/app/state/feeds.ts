import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRecoilState, useRecoilValue, useSetRecoilState } from 'recoil';
import { setLanguage } from '../locales/language';
import { currentPlatform } from '../platform/current';
import { fetchPiece } from '../platform/fetch-piece';
import { readLocal } from '../platform/local-text';
import { applyLook } from './apply-look';
import { deviceListState, loadStore } from './device-list-state';
import { onlineState } from './network';
import { meState } from './session';
import { settingsState } from './settings';
import { readSettings, SETTINGS_KEY } from './settings-values';
import { unreadState } from './unread';

/** Applies the settings; when the web view has forgotten them, the host's storage may not have. */
export function useSettingsFeed(): void {
  const [settings, setSettings] = useRecoilState(settingsState);

  useEffect(() => {
    if (readLocal(SETTINGS_KEY) !== null) return;
    void currentPlatform().storage.get(SETTINGS_KEY).then((kept) => {
      if (kept !== null) setSettings(readSettings(kept));
    });
  }, [setSettings]);

  useEffect(() => {
    applyLook(settings);
    setLanguage(settings.language);
    if (settings.theme !== 'auto') return undefined;
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const again = () => applyLook(settings);
    system.addEventListener('change', again);
    return () => system.removeEventListener('change', again);
  }, [settings]);
}

/** Online or not, from the host and from the web view. */
export function useNetworkFeed(): void {
  const setOnline = useSetRecoilState(onlineState);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    const stop = currentPlatform().onNetworkChanged(setOnline);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
      stop();
    };
  }, [setOnline]);
}

/** Who is signed in, from the API's session. */
export function useSessionFeed(): void {
  const setMe = useSetRecoilState(meState);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let left = false;
    void fetchPiece(() => import('../api/parts')).then(({ apiParts }) => {
      if (left) return;
      const { session } = apiParts();
      if (session.me() !== null) setMe(session.me());
      stop = session.onChange(setMe);
      void session.restore(); // somebody may be signed in from an earlier visit, whichever screen this one began on
    });
    return () => {
      left = true;
      stop();
    };
  }, [setMe]);
}

/** The device's own list is there on every screen, whichever one the app was opened on. */
export function useDeviceListFeed(): void {
  const setList = useSetRecoilState(deviceListState);
  useEffect(() => {
    void fetchPiece(loadStore).then(async ({ readList }) => {
      const kept = await readList();
      setList((now) => now ?? kept);
    });
  }, [setList]);
}

/** The number can wait until the screen has what it asked for: on a thin network every request in between holds it up. */
const UNREAD_AFTER_MS = 4_000;

/** How many inbox entries wait, asked a little after somebody is signed in and whenever the app comes back to the front. */
export function useUnreadFeed(afterMs = UNREAD_AFTER_MS): number {
  const [unread, setUnread] = useRecoilState(unreadState);
  const signedIn = useRecoilValue(meState) !== null;
  useEffect(() => {
    if (!signedIn) return undefined;
    const ask = () =>
      void import('../api/home').then(
        async ({ getUnread }) => {
          const count = await getUnread();
          if (count !== null) setUnread(count);
        },
        () => undefined, // the chunk could not be fetched: the number stays as it was
      );
    const first = setTimeout(ask, afterMs);
    const stop = currentPlatform().onResumed(ask);
    return () => {
      clearTimeout(first);
      stop();
      setUnread(0); // nobody's, or the next citizen's
    };
  }, [signedIn, setUnread, afterMs]);
  return unread;
}

/** A deep link tapped while the app is open leads to its screen. */
export function useOpenAppFeed(): void {
  const navigate = useRef(useNavigate()); // the first: every location brings a new one, and to an absolute path each leads alike
  useEffect(() => currentPlatform().onOpenApp(navigate.current), []);
}
