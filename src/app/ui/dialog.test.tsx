import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { doing, mount, unmount } from '../mount.test-helper';
import { Button } from './button';
import { Dialog } from './dialog';

afterEach(unmount);

function Asking() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Hỏi</Button>
      <Dialog open={open} title="Xóa hết?" onClose={() => setOpen(false)} actions={<><Button>Thôi</Button><Button look="danger">Xóa</Button></>}>
        <p>Không hoàn tác được.</p>
      </Dialog>
    </>
  );
}

const button = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = (key: string, shiftKey = false) =>
  doing(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })));

async function ask(): Promise<HTMLElement> {
  await mount(<Asking />);
  button('Hỏi').focus();
  await doing(() => button('Hỏi').click());
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  return dialog;
}

describe('a dialog', () => {
  it('has the name of its title and takes the focus', async () => {
    const dialog = await ask();
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Xóa hết?');
    expect(dialog.contains(document.activeElement)).toBe(true);
  });

  it('keeps Tab inside, both ways', async () => {
    await ask();
    await press('Tab', true);
    expect(document.activeElement).toBe(button('Xóa'));
    await press('Tab');
    expect(document.activeElement).toBe(button('Thôi'));
  });

  it('closes on Escape and gives the focus back', async () => {
    await ask();
    await press('Escape');
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Hỏi'));
  });
});
