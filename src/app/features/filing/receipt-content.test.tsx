import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FilingView } from '../../../contract/schemas/filing';
import { eventually, mount, unmount } from '../../mount.test-helper';
import { ReceiptContent } from './receipt-content';
import { filingView } from './sample-form.test-helper';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T15:00:00+07:00') }));
afterEach(async () => {
  vi.useRealTimers();
  await unmount();
});

/** The page as it is reached: `state` is what the place one comes from says. */
function Arriving({ filing, state }: { filing: FilingView; state: object | null }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => void navigate('/there', { state }), [navigate, state]);
  return pathname === '/there' ? <ReceiptContent filing={filing} polls={0} problem={null} after={() => <p>Phiếu từ chối</p>} /> : null;
}

const JUST_FILED = { justFiled: true };

it.each([
  ['right after filing, the receipt', 'delivered', '2026-11-20T09:00:00+07:00', JUST_FILED, true],
  ['while it is on its way, the receipt', 'delivering', '2026-11-20T09:00:00+07:00', null, true],
  ['the same day, what became of it', 'delivered', '2026-11-20T09:00:00+07:00', null, false],
  ['days after, what became of it', 'delivered', '2026-11-17T09:00:00+07:00', JUST_FILED, false],
] as const)('shows first, %s', async (_what, state, acceptedAt, arrival, isReceiptFirst) => {
  const host = await mount(<Arriving filing={filingView({ state, acceptedAt, number: 'MC-261120-7F3K9Q', dossierCode: null })} state={arrival} />);
  await eventually(() => expect(host.textContent).toContain('Phiếu từ chối'));
  const text = host.textContent ?? '';
  expect(text.indexOf('MC-261120-7F3K9Q') < text.indexOf('Phiếu từ chối')).toBe(isReceiptFirst);
});
