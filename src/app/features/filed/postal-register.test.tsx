import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../api/api-error';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { PiecesContext, type FilingPieces } from './pieces';
import type { Direction } from './postal-orders';
import { PostalRegister } from './postal-register';
import { OFFER, press, text } from './sample-filing.test-helper';

const PARTY = { name: 'Nguyễn Văn An', phone: '0912345678', province: '68', ward: '22969', address: 'Thôn 1' };
const PIECES: FilingPieces = {
  PartyForm: ({ onChange }) => <button type="button" onClick={() => onChange(PARTY)}>Điền địa chỉ</button>,
  PostEstimate: ({ direction }) => <p>Tạm tính {direction}</p>,
  completeParty: (party) => (party.ward === '' ? null : party),
  PaperGatherer: () => null,
};
const order = vi.fn(() => Promise.resolve(ok(null)));
const open = (...directions: Direction[]) =>
  mount(
    <PiecesContext.Provider value={PIECES}>
      <PostalRegister directions={directions} procedure={OFFER} situation={null} provinceId="binh-thuan" ways={{ about: 'filing-1', order, cancel: order, onChanged: () => undefined }} onFromForm={null} />
    </PiecesContext.Provider>,
  );
const choose = (label: string) => doing(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.querySelector('input')?.click());

beforeEach(async () => {
  order.mockClear();
  localStorage.clear();
  replacePlatform(createBrowserPlatform());
  await open('collect', 'deliver');
  await choose('Cả hai');
  await doing(() => press('Điền địa chỉ'));
  await unmount();
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('is as it was filled in after the app was killed, until it was sent', async () => {
  await open('collect', 'deliver');
  await eventually(() => expect(text()).toContain('Tạm tính collect'));
  await doing(() => press('Gửi yêu cầu'));
  await eventually(() => expect(order).toHaveBeenCalledTimes(2));
  expect(order).toHaveBeenLastCalledWith(expect.objectContaining({ party: PARTY }), expect.anything());
  await eventually(() => expect(JSON.stringify({ ...localStorage })).not.toContain(PARTY.phone));
  await unmount();
  await open('collect', 'deliver');
  expect(text()).not.toContain('Tạm tính');
});

it('does not wish for what cannot be chosen any more', async () => {
  await open('deliver');
  await doing(() => undefined);
  expect(text()).not.toContain('Tạm tính');
  expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('none');
});
