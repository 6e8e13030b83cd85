// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pickWithInput } from './pick-files';

const input = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!found) throw new Error('no chooser');
  return found;
};
const choose = (...files: File[]) => {
  Object.defineProperty(input(), 'files', { value: files });
  input().dispatchEvent(new Event('change'));
};

afterEach(() => vi.restoreAllMocks());

describe('choosing files through the web view', () => {
  it('answers what was chosen and leaves nothing on the page', async () => {
    const picked = pickWithInput({ from: 'files', accept: ['application/pdf', 'image/jpeg'], multiple: true });
    expect(input().accept).toBe('application/pdf,image/jpeg');
    expect(input().multiple).toBe(true);
    choose(new File(['a'], 'a.pdf'), new File(['b'], 'b.pdf'));
    expect(await picked).toMatchObject({ ok: true, value: [{ name: 'a.pdf' }, { name: 'b.pdf' }] });
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('opens the camera at the back for one picture', async () => {
    const picked = pickWithInput({ from: 'camera', accept: ['application/pdf'], multiple: true });
    expect(input().getAttribute('capture')).toBe('environment');
    expect(input().accept).toBe('image/*');
    expect(input().multiple).toBe(false);
    choose(new File(['a'], 'a.jpg'));
    expect(await picked).toMatchObject({ ok: true });
  });

  it.each(['cancel', 'change'])('knows a chooser closed without a choice by its %s event', async (event) => {
    const picked = pickWithInput({ from: 'gallery', accept: [], multiple: false });
    input().dispatchEvent(new Event(event));
    expect(await picked).toEqual({ ok: false, reason: 'cancelled' });
  });
});
