import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { RecoilRoot } from 'recoil';
import type { ProvinceList } from '../../../contract/schemas/province';
import { done, refused } from '../../platform/outcome';
import type { Platform } from '../../platform/port';
import { provincesState } from '../../state/provinces';
import { ToastProvider } from '../../ui/toast-provider';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | null = null;

/** Mounts at a path under `/ho-so/*`, with everything the screen expects round it. */
export async function mount(page: ReactElement, path: string): Promise<HTMLElement> {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const mounted = createRoot(host);
  root = mounted;
  await act(async () => {
    mounted.render(
      <RecoilRoot initializeState={({ set }) => set(provincesState, PROVINCES)}>
        <ToastProvider>
          <MemoryRouter initialEntries={[path]}>
            <Routes>
              <Route path="/ho-so/*" element={page} />
            </Routes>
          </MemoryRouter>
        </ToastProvider>
      </RecoilRoot>,
    );
    await Promise.resolve();
  });
  await settle();
  return host;
}

export function unmount(): void {
  act(() => root?.unmount());
  root = null;
}

/** Lets what was promised happen. */
async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  });
}

/** The button or link with this word; fails when it is not there. */
export function byWord(word: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((element) => element.textContent?.includes(word));
  if (!found) throw new Error(`No control says "${word}". On screen: ${document.body.textContent ?? ''}`);
  return found;
}

/** Waits for code that is fetched when first needed. */
export async function until(check: () => void): Promise<void> {
  // What arrives with a fetched chunk arrives outside act.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await vi.waitFor(check, { timeout: 20_000 });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
}

export async function tap(word: string): Promise<void> {
  await act(async () => {
    byWord(word).click();
    await Promise.resolve();
  });
  await settle();
}

export async function type(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input:not([type=range])');
  if (!input) throw new Error('No field to type in');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}

/** Sends the form of the open dialog, as Enter does. */
export async function submit(): Promise<void> {
  await act(async () => {
    document.querySelector('dialog form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
  await settle();
}

const province = {
  id: 'binh-thuan',
  name: 'Bình Thuận',
  nowPartOf: 'tỉnh Lâm Đồng',
  centreName: 'Trung tâm Phục vụ hành chính công',
  hotline: '0252 3833 833',
  hotlineHours: '7:00 đến 17:00',
  address: '',
  portalUrl: '', portalHosts: [],
  oaId: null,
  dossierGroups: ['H11'],
};
const PROVINCES: ProvinceList = { defaultId: 'binh-thuan', items: [province, { ...province, id: 'ca-mau', name: 'Cà Mau', nowPartOf: null, hotline: '0290 1022', dossierGroups: ['H12'] }] };

/** A host that does what it is asked; each test replaces what it is about. */
export function fakePlatform(over: Partial<Platform> = {}): Platform {
  const kept = new Map<string, string>();
  return {
    kind: 'browser',
    getAccessToken: () => Promise.resolve(refused('unsupported')),
    requestPhoneToken: () => Promise.resolve(refused('unsupported')),
    scanQr: () => Promise.resolve(refused('unsupported')),
    requestCameraPermission: () => Promise.resolve(done(undefined)),
    openWebview: () => Promise.resolve(done(undefined)),
    openPhone: () => Promise.resolve(done(undefined)),
    share: () => Promise.resolve(done(undefined)),
    pickFiles: () => Promise.resolve(refused('cancelled')),
    print: () => Promise.resolve(done(undefined)),
    onOpenApp: () => () => undefined,
    onPaused: () => () => undefined,
    onResumed: () => () => undefined,
    onNetworkChanged: () => () => undefined,
    storage: {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, value) => Promise.resolve(kept.set(key, value) === kept),
      remove: (key) => Promise.resolve(void kept.delete(key)),
    },
    ...over,
  };
}
