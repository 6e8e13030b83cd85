import { criticalCss, homeHtml, otherHtml } from 'virtual:shell';
import { isZaloHost } from '../platform/host-kind';
import { createLocalStorage } from '../platform/local-storage';
import { basenameOf } from '../routes';
import { applyLook } from '../state/apply-look';
import { readSettings, SETTINGS_KEY } from '../state/settings-values';
import { addStyle } from './add-style';

/*
 * First script of the mini app. Zalo builds its own document, so what other apps put into index.html happens here:
 * viewport, language, theme, critical styles and the first picture of the screen, while the app itself is still on its way.
 */
const { location } = window;

let viewport = document.querySelector<HTMLMetaElement>('meta[name=viewport]');
if (!viewport) {
  viewport = document.createElement('meta');
  viewport.name = 'viewport';
  document.head.append(viewport);
}
viewport.content = 'width=device-width,initial-scale=1,viewport-fit=cover';

const settings = readSettings(createLocalStorage().getNow(SETTINGS_KEY));
applyLook(settings);
if (isZaloHost(location)) document.documentElement.classList.add('in-zalo');
addStyle(criticalCss);

const app = document.getElementById('app');
if (app && !app.firstElementChild) {
  const isHome = location.pathname.slice(basenameOf(location.pathname).length).replace('/', '') === '';
  app.innerHTML = isHome && settings.language === 'vi' ? homeHtml : otherHtml;
  const shell: Element | null = app.querySelector('*');
  app.addEventListener('submit', (event) => shell?.isConnected && event.preventDefault());
  // A tap before the app is there is not lost: the app opens at that place.
  app.addEventListener('click', (event) => {
    if (!shell?.isConnected || !(event.target instanceof Element)) return;
    const path = event.target.closest('a')?.getAttribute('href');
    if (!path?.startsWith('./')) return;
    event.preventDefault();
    window.motCuaTap = path.slice(1);
  });
}
