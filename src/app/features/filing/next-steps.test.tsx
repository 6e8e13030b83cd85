import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mount, unmount } from '../../mount.test-helper';
import { NextSteps } from './next-steps';
import { filingView } from './sample-form.test-helper';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T21:30:05+07:00') });
});

afterEach(async () => {
  vi.useRealTimers();
  await unmount();
});

it('says from when the time counts for what was filed out of office hours', async () => {
  await mount(<NextSteps filing={filingView({ acceptedAt: '2026-11-22T21:30:00+07:00', countsFrom: '2026-11-23T07:00:00+07:00' })} />);
  expect(document.body.textContent).toMatch(/ngoài giờ làm việc\. Thời hạn giải quyết tính từ .*23\/11\/2026/);
});

it('says that it counts from today in office hours', async () => {
  await mount(<NextSteps filing={filingView()} />);
  expect(document.body.textContent).toMatch(/tính từ hôm nay, .*20\/11\/2026/);
  expect(document.body.textContent).not.toContain('ngoài giờ');
});
