import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { Section } from './section';

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
afterEach(async () => {
  await unmount();
  await frame(); // what was focused has gone with the test
});

const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

/** A list that could not be loaded, which is loaded when one tries again; `whole`: with the section it is in. */
function Failed({ whole = false, taking = false }: { whole?: boolean; taking?: boolean }) {
  const [again, setAgain] = useState(false);
  const problem = <EmptyState icon="offline" title="Chưa tải được" action={<Button onClick={() => setAgain(true)}>Thử lại</Button>}>Thử lại nhé.</EmptyState>;
  const loaded = taking ? <input ref={takeFocus} /> : <p>Đây rồi</p>;
  return (
    <>
      <h1>Lịch hẹn</h1>
      {whole && again ? loaded : <Section title="Sắp tới">{again ? loaded : problem}</Section>}
    </>
  );
}

async function tryAgain(): Promise<void> {
  const button = document.querySelector('button');
  button?.focus();
  await doing(() => button?.click());
  await frame();
}

it('gives the focus of what went to the heading over it', async () => {
  await mount(<Failed />);
  await tryAgain();
  await eventually(() => expect(document.activeElement?.textContent).toBe('Sắp tới'));
});

it('gives it to the heading of the screen where the section went too', async () => {
  await mount(<Failed whole />);
  await tryAgain();
  await eventually(() => expect(document.activeElement?.textContent).toBe('Lịch hẹn'));
});

it('leaves it where something has taken it', async () => {
  await mount(<Failed taking />);
  await tryAgain();
  expect(document.activeElement?.tagName).toBe('INPUT');
});

it('takes no focus that nobody had', async () => {
  await mount(<Failed />);
  document.querySelector('button')?.focus();
  await doing(() => document.querySelector('button')?.blur());
  await doing(() => document.querySelector('button')?.click());
  await frame();
  expect(document.activeElement).toBe(document.body);
});
