import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RecoilRoot } from 'recoil';
import { App } from './app';
import { Arrival } from './arrival';
import { addStyle } from './boot/add-style';
import { setLanguage } from './locales/language';
import { readLocal } from './platform/local-text';
import { basenameOf } from './routes';
import { applyLook } from './state/apply-look';
import { settingsState } from './state/settings';
import { readSettings, SETTINGS_KEY } from './state/settings-values';
import laterCss from './ui/later.css?inline';

const settings = readSettings(readLocal(SETTINGS_KEY));
applyLook(settings);
setLanguage(settings.language);
addStyle(laterCss);

const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
const stage = document.createElement('div');

/** Takes the shell's place: the focus stays where it was, and what was tapped there is tapped here. */
function arrive(): void {
  if (stage.isConnected) return; // StrictMode asks twice
  const before = document.activeElement;
  root.replaceChildren(stage);
  if (before && !before.isConnected) [...stage.querySelectorAll<HTMLElement>(before.tagName)].find(({ id, textContent }) => id === before.id && textContent === before.textContent)?.focus();
  const { location, motCuaTap } = window;
  const again = motCuaTap ? `a[href="${(basenameOf(location.pathname) + motCuaTap).replace(/(.)\/$/, '$1')}"]` : '.code-form button';
  if (motCuaTap !== undefined) setTimeout(() => stage.querySelector<HTMLElement>(again)?.click());
}

// Drawn in slices and out of sight: meanwhile the shell stands, takes taps and typing, and a slow phone stays free to answer them.
startTransition(() =>
  createRoot(stage).render(
    <StrictMode>
      <Arrival onArrive={arrive}>
        <RecoilRoot initializeState={({ set }) => set(settingsState, settings)}>
          <App />
        </RecoilRoot>
      </Arrival>
    </StrictMode>,
  ),
);
