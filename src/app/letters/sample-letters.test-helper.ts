import type { ListeningView, PetitionView } from '../../contract/schemas/petition';
import type { QuestionView } from '../../contract/schemas/question';

const letter = {
  id: '7b1f4a3e-0000-4000-8000-000000000001',
  provinceId: 'binh-thuan',
  title: 'Chờ lâu ở quầy số 3',
  content: 'Tôi chờ hai giờ ở quầy số 3 mà không ai gọi.',
  state: 'in_progress' as const,
  sentAt: '2026-11-16T08:30:00+07:00',
  answerBy: '2026-12-07',
  agencyName: 'UBND xã Hàm Liêm',
  upstreamNumber: '2026-118',
  steps: [{ at: '2026-11-16T08:31:00+07:00', agency: 'Tổng đài 1022', text: 'Đã tiếp nhận', state: 'received' as const }],
  answer: null,
  notAcceptedReason: null,
  rating: null,
  who: { name: 'Nguyễn Văn An', address: 'Thôn 1, xã Hàm Liêm', phone: '0912345678' },
  fetchedAt: '2026-11-22T08:00:00+07:00',
};

/** A petition under way, with what a test cares about on top. */
export const samplePetition = (over: Partial<PetitionView> = {}): PetitionView => ({
  ...letter, number: 'PA-261116-7F3K9Q', kind: 'conduct', placeText: 'Quầy số 3', ward: { code: '22969', name: 'Xã Hàm Liêm' }, location: null, dossierCode: null,
  handlerName: 'UBND xã Hàm Liêm', forwardBy: '2026-11-23', reopened: null, progressAskedAt: null, can: { rate: false, reopen: false, askProgress: true }, pictures: [], showName: false, ...over,
});

/** A question under way, with what a test cares about on top. */
export const sampleQuestion = (over: Partial<QuestionView> = {}): QuestionView => ({
  ...letter, number: 'HD-261116-7F3K9Q', procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh', mayPublish: true, can: { rate: false }, ...over,
});

export const LISTENING: ListeningView = {
  provinceId: 'binh-thuan',
  systemName: 'Tổng đài 1022',
  agencies: [{ code: 'H11.57', name: 'UBND xã Hàm Liêm', level: 'commune' }],
  divisions: ['68'],
  reception: { name: 'Ban Tiếp công dân tỉnh', address: '04 Hải Thượng Lãn Ông, Phan Thiết', phone: '0252 3821 111', hours: '7:00 đến 17:00', url: null },
  forwardWorkingDays: 5,
  answerWorkingDays: 15,
  limits: { maxFileBytes: 20_971_520, maxFilesPerPaper: 5, maxTotalBytes: 31_457_280, types: ['image/jpeg', 'image/png', 'video/mp4'] },
  takesVideo: true,
  consentVersion: '2026-11-petition-1',
};
