import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doing, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { refused } from '../../platform/outcome';
import { KeepCopy } from './keep-copy';
import { SECTIONS } from './sample-form.test-helper';

const ANSWERS = { 'applicant.onBehalf': 'self', 'applicant.fullName': 'Nguyễn Văn An', 'details.copies': 2 };
const writeText = vi.fn(() => Promise.resolve());
const print = vi.fn();
const press = (word: string) => doing(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === word)?.click());
const show = () => mount(<KeepCopy title="Đăng ký khai sinh" sections={SECTIONS} answers={ANSWERS} />);

beforeEach(() => {
  vi.stubGlobal('print', print);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  replacePlatform(createBrowserPlatform());
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

it('prints or saves what was entered where the host can', async () => {
  await show();
  await press('In hoặc lưu');
  expect(print).toHaveBeenCalledOnce();
});

it('gives all of it as text, in the words of the form, where the host cannot print', async () => {
  replacePlatform({ ...createBrowserPlatform(), kind: 'zalo', print: () => Promise.resolve(refused('unsupported')) });
  await show();
  expect(document.body.textContent).not.toContain('In hoặc lưu');
  await press('Chép để lưu');
  expect(writeText).toHaveBeenCalledExactlyOnceWith('Đăng ký khai sinh\n\nNGƯỜI NỘP\nBạn nộp cho ai?: Cho tôi\nHọ và tên: Nguyễn Văn An\n\nNỘI DUNG\nSố bản: 2');
});

it('says so when nothing may be copied', async () => {
  writeText.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  await show();
  await press('Chép để lưu');
  expect(document.body.textContent).toContain('Chưa chép được.');
});
