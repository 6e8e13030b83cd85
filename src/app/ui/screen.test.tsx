import { createRoot, type Root } from 'react-dom/client';
import { BrowserRouter, useLocation, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doing, eventually } from '../mount.test-helper';
import { Screen } from './screen';

let root: Root;
let go: ReturnType<typeof useNavigate>;

function Page() {
  go = useNavigate();
  return <Screen title={useLocation().pathname} back="/up">text</Screen>;
}

const goBack = (): Promise<void> => doing(() => document.querySelector<HTMLElement>('.screen__back')?.click());
const here = (): string => window.location.pathname;

beforeEach(async () => {
  vi.stubGlobal('scrollTo', () => undefined);
  window.history.pushState(null, '', '/scan'); // a link from outside, with another page behind it
  const host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  await doing(() => root.render(<BrowserRouter><Page /></BrowserRouter>));
});
afterEach(() => doing(() => root.unmount()));

it('leads up when the app was opened on this screen', async () => {
  await goBack();
  expect(here()).toBe('/up');
});

it('leads up, not out of the app, from a screen that took the place of the first', async () => {
  await doing(() => go('/dossier', { replace: true }));
  await goBack();
  expect(here()).toBe('/up');
  await doing(() => go('/list', { replace: true }));
  await goBack();
  expect(here()).toBe('/up');
});

it('leads to the screen before where there is one', async () => {
  await doing(() => go('/dossier'));
  await goBack();
  await eventually(() => expect(here()).toBe('/scan'));
});
