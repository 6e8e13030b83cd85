import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RecoilRoot } from 'recoil';
import { App } from './app';
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
if (window.motCuaTap) window.history.pushState(null, '', basenameOf(window.location.pathname) + window.motCuaTap);

const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
const app = createRoot(root);
// The shell stands already: drawn in slices, the app leaves a slow phone free to answer taps meanwhile.
startTransition(() =>
  app.render(
    <StrictMode>
      <RecoilRoot initializeState={({ set }) => set(settingsState, settings)}>
        <App />
      </RecoilRoot>
    </StrictMode>,
  ),
);
