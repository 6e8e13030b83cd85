import { atom, useRecoilState } from 'recoil';
import { currentPlatform } from '../platform/current';
import { writeLocal } from '../platform/local-text';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from './settings-values';

export const settingsState = atom<Settings>({
  key: 'settings',
  default: DEFAULT_SETTINGS,
  effects: [
    ({ onSet }) => {
      onSet((settings) => {
        const text = JSON.stringify(settings);
        writeLocal(SETTINGS_KEY, text); // read by the boot script before anything else runs
        void currentPlatform().storage.set(SETTINGS_KEY, text); // outlives the web view's own storage
      });
    },
  ],
});

/** Theme, text size and language; a change is applied at once and kept on the device. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useRecoilState(settingsState);
  return [settings, (change) => setSettings((before) => ({ ...before, ...change }))];
}
