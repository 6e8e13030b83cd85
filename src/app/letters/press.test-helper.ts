import { doing } from '../mount.test-helper';

export const text = (): string => document.body.textContent ?? '';

/** The button, link or summary that says exactly this, in an open dialog first; fails when it is not there. */
export function control(word: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('dialog button, dialog a'), ...document.querySelectorAll<HTMLElement>('button, a, summary')].find((element) => element.textContent === word || element.getAttribute('aria-label') === word);
  if (!found) throw new Error(`no control "${word}" in: ${text()}`);
  return found;
}

export const press = (word: string): Promise<void> => doing(() => control(word).click());

/** Ticks or chooses what stands under a legend or label. */
export function tick(label: string, within = ''): Promise<void> {
  return doing(() => {
    const groups = within === '' ? [document.body] : [...document.querySelectorAll<HTMLElement>('fieldset')].filter((group) => group.querySelector('legend')?.textContent === within);
    const found = groups.flatMap((group) => [...group.querySelectorAll('label')]).find((element) => element.textContent === label);
    if (!found) throw new Error(`no choice "${label}" in: ${text()}`);
    found.querySelector('input')?.click();
  });
}

export function field(id: string): HTMLInputElement | HTMLTextAreaElement {
  const found = document.getElementById(id);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`no field "${id}"`);
}

export function select(label: string, value: string): Promise<void> {
  return doing(() => {
    const found = [...document.querySelectorAll('label')].find((element) => element.textContent === label);
    const list = found && document.getElementById(found.htmlFor);
    if (!(list instanceof HTMLSelectElement)) throw new Error(`no list "${label}"`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
