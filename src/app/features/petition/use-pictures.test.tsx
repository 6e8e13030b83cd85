import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListeningView } from '../../../contract/schemas/petition';
import { ok } from '../../api/api-error';
import * as papersApi from '../../api/filing/papers';
import * as petitionsApi from '../../api/listening/petitions';
import { LISTENING } from '../../letters/sample-letters.test-helper';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBlobBox, type BlobBox, type KeptFile } from '../../platform/blob-box';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { prepareFile, type Prepared } from '../../uploading/prepare-file';
import { sendFile } from '../../uploading/send-file';
import { usePictures } from './use-pictures';

vi.mock('../../api/filing/papers');
vi.mock('../../api/listening/petitions');
vi.mock('../../platform/blob-box');
vi.mock('../../uploading/prepare-file');
vi.mock('../../uploading/send-file');

const DRAFT = '0b0e7a52-98a9-4d56-8a3c-0d3b6c1f6a10';
const onHasFiles = vi.fn<(hasFiles: boolean) => void>();

function Pictures() {
  const [listening, setListening] = useState<ListeningView | null>(null);
  const { papers } = usePictures(DRAFT, listening, onHasFiles);
  return (
    <>
      <button onClick={() => papers.uploads.add('picture', [new File(['anh'], 'anh.jpg', { type: 'image/jpeg' })])}>chọn</button>
      <button onClick={() => setListening(LISTENING)}>nghe</button>
      <ul>{papers.items.map(({ id, fileName, phase }) => <li key={id}>{`${fileName} ${phase.kind}`}</li>)}</ul>
    </>
  );
}

const shown = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
const press = (label: string) => doing(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click());

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform(createBrowserPlatform());
  const kept: KeptFile[] = [];
  const box: BlobBox = { put: (file) => Promise.resolve(kept.push(file) > 0), list: () => Promise.resolve([...kept]), remove: () => Promise.resolve(), clear: () => Promise.resolve() };
  vi.mocked(createBlobBox).mockReturnValue(box);
  vi.mocked(papersApi.listPapers).mockResolvedValue(ok({ items: [], nextCursor: null }));
  vi.mocked(petitionsApi.putPetitionDraft).mockResolvedValue(ok({ id: DRAFT, provinceId: LISTENING.provinceId, limits: LISTENING.limits, expiresAt: '2026-12-01T00:00:00+07:00' }));
  vi.mocked(sendFile).mockReturnValue({ stop: () => Promise.resolve() });
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('does not lose a picture that was being made smaller when it became known what the province takes', async () => {
  let finish: () => void = () => undefined;
  vi.mocked(prepareFile).mockImplementation((file) => new Promise<Prepared>((resolve) => (finish = () => resolve({ ok: true, file: { blob: file, name: file.name, type: file.type, sha256: 'a'.repeat(64) } }))));
  await mount(<Pictures />);
  await press('chọn');
  await eventually(() => expect(shown()).toEqual(['anh.jpg preparing']));
  await press('nghe');
  await doing(() => finish());
  await eventually(() => expect(shown()).toEqual(['anh.jpg sending']));
  await eventually(() => expect(sendFile).toHaveBeenCalledTimes(1));
  expect(onHasFiles).toHaveBeenLastCalledWith(true);
});
