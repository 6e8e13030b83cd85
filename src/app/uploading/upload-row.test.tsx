import { afterEach, expect, it } from 'vitest';
import { doing, mount, unmount } from '../mount.test-helper';
import type { UploadItem } from './upload-item';
import { UploadRow } from './upload-row';
import { createUploads } from './uploads';

const LIMITS = { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg'] };
const uploads = createUploads({ limits: LIMITS, prepare: () => Promise.resolve({ ok: false, fault: 'empty', sizeBytes: 0 }), ready: () => Promise.resolve(null), held: () => ({ files: 0, totalBytes: 0 }), send: () => ({ stop: () => Promise.resolve() }), onSent: () => undefined });
const show = (over: Partial<UploadItem>) =>
  mount(<ul><UploadRow limits={LIMITS} uploads={uploads} item={{ id: '1', paperCode: 'TP01', fileName: 'so-do.jpg', sizeBytes: 1000, sentBytes: 0, phase: { kind: 'sending' }, ...over }} /></ul>);

afterEach(unmount);

it('tells the percent that is sent, to the eye and to a screen reader', async () => {
  for (const [sentBytes, percent] of [[0, 0], [429, 42], [1000, 100]] as const) {
    await show({ sentBytes });
    expect(document.body.textContent).toContain(`Đang gửi ${percent} %`);
    expect(document.querySelector('progress')?.value).toBe(percent);
    expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe('Đã gửi so-do.jpg');
    await unmount();
  }
});

it('keeps telling it while the sending is interrupted', async () => {
  await show({ sentBytes: 429, phase: { kind: 'waiting' } });
  expect(document.body.textContent).toContain('Mất mạng ở 42 %. Sẽ tự gửi tiếp khi có mạng.');
});

it('puts the focus on the heading of its paper when it is given up', async () => {
  await mount(<section><h2>Sơ đồ</h2><ul><UploadRow limits={LIMITS} uploads={uploads} item={{ id: '1', paperCode: 'TP01', fileName: 'so-do.jpg', sizeBytes: 1000, sentBytes: 0, phase: { kind: 'paused' } }} /></ul></section>);
  const remove = document.querySelector<HTMLElement>('[aria-label="Bỏ so-do.jpg"]');
  remove?.focus();
  await doing(() => remove?.click());
  expect(document.activeElement?.textContent).toBe('Sơ đồ');
});
