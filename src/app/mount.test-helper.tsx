import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { vi } from 'vitest';
import { RecoilRoot, type MutableSnapshot } from 'recoil';
import { ToastProvider } from './ui/toast-provider';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | null = null;

/** Where the router is, for tests to read. */
function Place() {
  const { pathname, search } = useLocation();
  return <output id="place">{pathname + search}</output>;
}

/** Mounts a part of the app with everything it expects round it, at a path of the app. */
export async function mount(element: ReactElement, initialize?: (snapshot: MutableSnapshot) => void, at = '/'): Promise<HTMLElement> {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  await act(async () => {
    root?.render(
      <RecoilRoot {...(initialize ? { initializeState: initialize } : {})}>
        <ToastProvider>
          <MemoryRouter initialEntries={[at]}>
            {element}
            <Place />
          </MemoryRouter>
        </ToastProvider>
      </RecoilRoot>,
    );
    await Promise.resolve();
  });
  return host;
}

export async function unmount(): Promise<void> {
  await act(async () => {
    root?.unmount();
    await Promise.resolve();
  });
  root = null;
}

/** Does something to the screen and lets React follow. */
export function doing(work: () => void): Promise<void> {
  return act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Types as a citizen would: React hears of it. */
export function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const { prototype } = input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  return doing(() => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Lets React work until the screen is as expected; fails with the last reason after 15 s. */
export function eventually(expected: () => void): Promise<void> {
  return vi.waitFor(
    async () => {
      await doing(() => undefined);
      expected();
    },
    { timeout: 15_000, interval: 20 },
  );
}

export const place = (): string => document.getElementById('place')?.textContent ?? '';
