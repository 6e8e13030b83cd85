import type { DossierView } from '../../../contract/schemas/dossier';
import type { ErrandView, FilingView } from '../../../contract/schemas/filing';
import type { PaymentView } from '../../../contract/schemas/payment';
import type { PostalView } from '../../../contract/schemas/post';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { failed, type ApiError, type ApiErrorCode } from '../../api/api-error';

export const CODE = '000.23.11.H11-261120-0007';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Test data: delivered in the morning, nothing else happened. */
export function sampleFiling(over: Partial<FilingView> = {}): FilingView {
  return {
    id: uuid(1), draftId: uuid(2), number: 'MC-261120-7F3K9Q', provinceId: 'binh-thuan', procedureCode: '1.001193.000.00.00.H11', procedureName: 'Đăng ký khai sinh', state: 'delivered',
    dossierCode: CODE, acceptedAt: '2026-11-20T09:00:00+07:00', onlineLevel: 4, agencyName: 'UBND xã Bắc Bình', countsFrom: '2026-11-20T09:00:00+07:00', deliveredAt: '2026-11-20T09:01:00+07:00',
    reason: null, resultWay: 'counter', answers: { 'applicant.fullName': 'Nguyễn Văn An', 'applicant.phone': '0912345678' }, formVersion: 2, papers: [], payment: null, postal: [], errands: [], rating: null, ...over,
  };
}

export function samplePayment(over: Partial<PaymentView> = {}): PaymentView {
  return { state: 'due', amountVnd: 50_000, items: [{ name: 'Lệ phí đăng ký', amountVnd: 50_000 }], method: null, paidAt: null, transactionId: null, ...over };
}

export function sampleErrand(over: Partial<ErrandView> = {}): ErrandView {
  return { id: uuid(3), kind: 'supplement', state: 'delivered', sentAt: '2026-11-21T09:00:00+07:00', deliveredAt: '2026-11-21T09:01:00+07:00', reason: null, requestId: 'r1', ...over };
}

export function samplePostal(over: Partial<PostalView> = {}): PostalView {
  return { id: 'p1', direction: 'deliver', state: 'ordered', trackingNumber: 'EB123456785VN', estimateVnd: 25_000, promisedDays: 2, steps: [], cancellable: true, fetchedAt: null, ...over };
}

export function sampleDossier(over: Partial<DossierView['completion']> = {}, detail: Partial<NonNullable<DossierView['detail']>> = {}): DossierView {
  const agency = { name: 'UBND xã Bắc Bình', level: 'commune' as const, nowNamed: null };
  return {
    completion: { code: CODE, tier: 2, group: 'in_progress', levels: ['commune', 'province'], levelReached: 'commune', levelNow: 'commune', percent: 40, timeliness: 'on_time', fetchedAt: '2026-11-22T08:00:00+07:00', stale: false, ...over },
    detail: {
      altCodes: [], provinceId: 'binh-thuan', source: 'dvcqg', statusCode: 4, statusRaw: 'Đang xử lý', procedure: { code: '1.001193', name: 'Đăng ký khai sinh', field: null, onlineLevel: 4 }, agency, era: 'two_levels',
      channel: 'online', submittedAt: null, receivedAt: null, dueAt: '2026-11-27T17:00:00+07:00', workingDaysLeft: 4, finishedAt: null, returnedAt: null, visits: [], supplements: [], apology: null, reason: null,
      returnPlace: null, owner: { kind: 'citizen', nameMasked: null }, action: 'wait', ...detail,
    },
    belongings: null,
    followed: false,
  };
}

export const OFFER: ProcedureDetail = {
  code: '1.001193', name: 'Đăng ký khai sinh', field: { code: 'HT', name: 'Hộ tịch' }, levels: ['commune'], agencyName: 'UBND xã', onlineLevel: 4, way: 'native', workingDays: 5, feeFromVnd: 0, provinceId: 'binh-thuan',
  levelsBefore072025: ['commune'], applicants: ['citizen'], times: [], fees: [],
  papers: [
    { code: 'TP01', name: 'Giấy chứng sinh', originals: 1, copies: 0, required: true, cases: null, takenFrom: null, template: null, forProxyOnly: false },
    { code: 'TP02', name: 'Căn cước', originals: 0, copies: 1, required: true, cases: null, takenFrom: 'CSDL quốc gia về dân cư', template: null, forProxyOnly: false },
  ],
  cases: [], results: [{ code: 'KQ1', name: 'Giấy khai sinh' }], legalGrounds: [], howItGoes: '', requirements: '', events: [], post: { collect: true, deliver: true }, handoffUrl: null,
  uploadLimits: { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg'] }, updatedAt: null, fetchedAt: '2026-11-22T08:00:00+07:00', stale: false,
};

export const sampleError = (code: ApiErrorCode, status: number, title = 'Chuyện.'): ApiError => ({ code, status, title, hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
export const failing = (code: ApiErrorCode, status: number, title?: string) => failed(sampleError(code, status, title));

/** Presses the button or link that says exactly this; fails when it is not there. */
export function press(word: string): void {
  const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent === word);
  if (!found) throw new Error(`nothing says "${word}" in: ${document.body.textContent ?? ''}`);
  found.click();
}

export const text = (): string => document.body.textContent ?? '';
