import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PostalView } from '../../../contract/schemas/post';
import { ok, type ApiResult } from '../../api/api-error';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { PiecesContext, type FilingPieces } from './pieces';
import type { Direction } from './postal-orders';
import { PostalRegister } from './postal-register';
import { PostalSection } from './postal-section';
import { failing, OFFER, press, samplePostal, text } from './sample-filing.test-helper';

const PARTY = { name: 'Nguyễn Văn An', phone: '0912345678', province: '68', ward: '22969', address: 'Thôn 1' };
const PIECES: FilingPieces = {
  PartyForm: ({ onChange }) => <button type="button" onClick={() => onChange(PARTY)}>Điền địa chỉ</button>,
  PostEstimate: ({ direction }) => <p>Tạm tính {direction}</p>,
  completeParty: (party) => (party.ward === '' ? null : party),
  PaperGatherer: () => null,
};
const order = vi.fn((): Promise<ApiResult<null>> => Promise.resolve(ok(null)));
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
  await open('collect', 'deliver');
  await choose('Lấy hồ sơ giấy tại nhà');
  await unmount();
  await open('deliver');
  await doing(() => undefined);
  expect(text()).not.toContain('Tạm tính');
  expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('none');
});

/** Two ways that were wished for, of which the post takes the first. */
function Half() {
  const [orders, setOrders] = useState<PostalView[]>([]);
  const ways = { about: 'filing-1', order, cancel: order, onChanged: () => setOrders([samplePostal({ direction: 'collect' })]) };
  return <PostalSection orders={orders} provinceId="binh-thuan" offer={{ phase: 'shown', procedure: OFFER }} group={null} situation={null} closed={false} ways={ways} onFromForm={null} />;
}

it('goes on with the way that is left, and says why, where only the first of both could be ordered', async () => {
  order.mockResolvedValueOnce(ok(null)).mockResolvedValueOnce(failing('post_not_possible', 422, 'Bưu điện chưa nhận.'));
  await mount(<PiecesContext.Provider value={PIECES}><Half /></PiecesContext.Provider>);
  await eventually(() => expect(text()).toContain('Tạm tính collect'));
  await doing(() => press('Gửi yêu cầu'));
  await eventually(() => expect(text()).not.toContain('Tạm tính collect'));
  expect(text()).toContain('Bưu điện chưa nhận.');
  expect(document.querySelector<HTMLInputElement>('input:checked')?.value).toBe('deliver');
  await doing(() => press('Gửi yêu cầu'));
  expect(order).toHaveBeenLastCalledWith(expect.objectContaining({ direction: 'deliver', party: PARTY }), expect.anything());
});
