import { criticalCss, frame, home, other } from 'virtual:shell';
import { readLocal } from '../platform/local-text';
import { basenameOf } from '../routes';
import { applyLook } from '../state/apply-look';
import { readSettings, SETTINGS_KEY } from '../state/settings-values';
import { addStyle } from './add-style';

/*
 * First script of the mini app. Zalo builds its own document, so what other apps put into index.html happens here:
 * viewport, language, theme, critical styles and the first picture of the screen, while the app itself is still on its way.
 */
const { location } = window;

const viewport = document.querySelector<HTMLMetaElement>('meta[name=viewport]') ?? document.head.appendChild(document.createElement('meta'));
viewport.name = 'viewport';
viewport.content = 'width=device-width,initial-scale=1,viewport-fit=cover'; // whatever was there: zoom is never blocked

const settings = readSettings(readLocal(SETTINGS_KEY));
applyLook(settings);
if (location.hostname.includes('h5.zdn.vn')) document.documentElement.className = 'in-zalo';
addStyle(criticalCss);

const app = document.getElementById('app');
if (app && !app.firstElementChild) {
  const base = basenameOf(location.pathname);
  const isHome = location.pathname.slice(base.length).length < 2;
  app.innerHTML = frame.replace('<!--screen-->', isHome && settings.language === 'vi' ? home : other);
  if (isHome) app.querySelector('nav a')?.setAttribute('aria-current', 'page');
  const shell: Element | null = app.querySelector('a');
  // A tap or an Enter, which taps the form's button, is not lost before the app is there: it is done again then. The code field keeps its text.
  app.addEventListener('click', (event) => {
    const tapped = shell?.isConnected && event.target instanceof Element && event.target.closest('a,button');
    if (!tapped) return;
    event.preventDefault();
    window.motCuaTap = tapped.getAttribute('href')?.replace('.', '') ?? '';
  });
}
