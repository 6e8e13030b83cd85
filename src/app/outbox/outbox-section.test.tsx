import { afterEach, describe, expect, it, vi } from 'vitest';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { createOutbox } from './outbox';
import { OutboxSection } from './outbox-section';
import { outboxWords } from './outbox-words';
import { replaceOutbox } from './the-outbox';

afterEach(async () => {
  await unmount();
  replaceOutbox(null);
  vi.restoreAllMocks();
});

describe('what waits to be sent', () => {
  it.each([true, false])('is told to need the app open only where the phone does not keep it: %s', async (isKept) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const memory = memoryStorage();
    const storage = { ...memory, set: (key: string, value: string) => memory.set(key, value).then(() => isKept) };
    const box = createOutbox({ storage, newKey: () => 'k', send: () => Promise.resolve({ kind: 'sent', id: 'there' }), onGone: () => Promise.resolve() });
    replaceOutbox(box);
    await mount(<OutboxSection kind="question" editPath={(id) => `/hoi-dap/viet/${id}`} onArrived={() => undefined} />);
    const who = { name: 'An', address: 'Thôn 1', phone: '0912345678' };
    await doing(() => void box.post({ kind: 'question', body: { draftId: 'a', provinceId: 'binh-thuan', title: 'Hỏi a', content: 'Tôi cần giấy tờ gì?', mayPublish: false, who, consentVersion: 'v' } }, false));
    await eventually(() => expect(document.body.textContent).toContain('Hỏi a'));
    expect(document.body.textContent?.includes(outboxWords.say('unkept'))).toBe(!isKept);
  });
});
