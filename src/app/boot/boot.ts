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
  // A tap or an Enter before the app is there is not lost: the app opens at that place, the code field keeps its text.
  const early = (event: Event) => {
    if (!shell?.isConnected) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const path = link?.getAttribute('href') ?? '';
    event.preventDefault();
    if (path) window.motCuaTap = path.slice(1);
  };
  app.addEventListener('submit', early);
  app.addEventListener('click', early);
}
