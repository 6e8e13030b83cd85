import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { RecoilRoot } from 'recoil';
import { vi } from 'vitest';
import type { PaperView } from '../../../contract/schemas/paper';
import { failed, ok } from '../../api/api-error';
import * as divisions from '../../api/filing/divisions';
import * as drafts from '../../api/filing/drafts';
import * as filings from '../../api/filing/filings';
import * as papers from '../../api/filing/papers';
import * as procedures from '../../api/filing/procedures';
import { doing } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import type { DeviceStorage } from '../../platform/port';
import { ToastProvider } from '../../ui/toast-provider';
import FilingPage from './filing-page';
import { DRAFT_ID, draftView, FILING_ID, FORM, PROCEDURE } from './sample-form.test-helper';

/* The pages of filing one draft, on screen, with nothing behind them: who uses this replaces the five modules of api/filing. */

export const ANSWERS = {
  'applicant.onBehalf': 'self', 'applicant.fullName': 'Nguyễn Văn An', 'applicant.idNumber': '060090001234', 'applicant.birthDate': '1990-09-05',
  'applicant.phone': '0912345678', 'applicant.province': '68', 'applicant.ward': '22969', 'applicant.address': 'Thôn 1', 'details.copies': 2, 'details.urgent': false,
};
export const READY: PaperView = {
  id: FILING_ID, draftId: DRAFT_ID, filingId: null, paperCode: 'TP01', fileName: 'chung-sinh.jpg', fileType: 'image/jpeg', sizeBytes: 1000, receivedBytes: 1000, state: 'ready', virusScan: 'off', fault: null, createdAt: '2026-11-22T08:00:00+07:00',
};
const missing = failed({ code: 'not_found' as const, status: 404, title: 'Không có.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });

let root: Root | null = null;
export const storage = (): DeviceStorage => createBrowserPlatform().storage;
export const text = () => document.body.textContent ?? '';
export const place = () => document.getElementById('place')?.textContent ?? '';
export const press = (word: string) =>
  doing(() => {
    const button = [...document.querySelectorAll<HTMLElement>('#main button, dialog button')].find(({ textContent }) => textContent === word);
    if (!button) throw new Error(`no button "${word}" in: ${text()}`);
    button.click();
  });
export const input = (id: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`#field-${id}`);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};
export const tick = (word: string) => doing(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(word))?.querySelector('input')?.click());

function Place() {
  const { pathname, search } = useLocation();
  return <output id="place">{pathname + search}</output>;
}

export async function open(search = ''): Promise<void> {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
  await act(async () => {
    root?.render(
      <RecoilRoot>
        <ToastProvider>
          <MemoryRouter initialEntries={[`/nop-ho-so/${DRAFT_ID}${search}`]}>
            <Routes>
              <Route path="/nop-ho-so/:draftId" element={<FilingPage />} />
              <Route path="*" element={null} />
            </Routes>
            <Place />
          </MemoryRouter>
        </ToastProvider>
      </RecoilRoot>,
    );
    await Promise.resolve();
  });
}

/** A server that knows no draft and takes every save. */
export function quietServer(): void {
  vi.resetAllMocks();
  window.localStorage.clear();
  replacePlatform(createBrowserPlatform());
  vi.mocked(procedures.getForm).mockResolvedValue(ok({ ...FORM, schema: {} }));
  vi.mocked(procedures.getProcedure).mockResolvedValue(ok(PROCEDURE));
  vi.mocked(divisions.listProvinces).mockResolvedValue(ok({ items: [{ code: '68', name: 'Lâm Đồng' }] }));
  vi.mocked(divisions.listWards).mockResolvedValue(ok({ items: [{ code: '22969', name: 'Bắc Bình' }] }));
  vi.mocked(drafts.getDraft).mockResolvedValue(missing);
  vi.mocked(drafts.putDraft).mockImplementation((_id, body) => Promise.resolve(ok(draftView({ ...body, revision: body.baseRevision + 1 }))));
  vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [], nextCursor: null }));
  vi.mocked(filings.listFilings).mockResolvedValue(ok({ items: [], nextCursor: null }));
}

export async function close(): Promise<void> {
  await act(async () => {
    root?.unmount();
    await Promise.resolve();
  });
}
