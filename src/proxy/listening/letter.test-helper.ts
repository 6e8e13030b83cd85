import { hash, randomUUID } from 'node:crypto';
import { readConfig } from '../config';
import type { JobOutcome } from '../jobs/job-kind';
import type { Jobs } from '../jobs/jobs';
import { deliverLetterKind, HEAR_LETTER_KIND, letterErrandKind } from './listening-jobs';
import type { LetterContent } from './letter-content';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Every picture a letter in these tests carries. */
export const PICTURE = Buffer.from('a picture');

export const HEARER = { code: 'H36.201', name: 'UBND phường Phan Thiết', level: 'commune' as const };

/** The jobs of letters wait in the queue; these tests run each by hand. */
export function doNothing(jobs: Jobs): void {
  const never = { run: () => Promise.resolve<JobOutcome>({ kind: 'done' }), bury: () => Promise.resolve() };
  for (const kind of [deliverLetterKind(readConfig({})), letterErrandKind(readConfig({})), HEAR_LETTER_KIND]) jobs.handle(kind, never);
}

export const petitionOf = (pictures: number): LetterContent => ({
  kind: 'petition', title: 'Đèn đường hỏng', content: 'Đèn hỏng hai tuần nay.', who: { name: 'Lê Thị Mơ', address: 'Hàm Thắng', phone: '0912345678' }, consentVersion: '1', consentAt: '2026-11-20T09:00:00+07:00',
  topic: 'other', placeText: 'trước chợ', ward: { code: '22945', name: 'Phường Phan Thiết' }, location: null, dossierCode: null,
  pictures: Array.from({ length: pictures }, () => ({ id: randomUUID(), paperCode: 'picture', name: 'picture', fileName: 'a.jpg', fileType: 'image/jpeg', sizeBytes: PICTURE.length, sha256: hash('sha256', PICTURE), kind: 'electronic' as const, quantity: 1 })),
});

/** A step of the letter on 20/11/2026, at this hour in Việt Nam. */
export const heardStep = (state: 'received' | 'forwarded' | 'in_progress' | 'answered', hour: number) => ({ at: `2026-11-20T${String(hour).padStart(2, '0')}:00:00+07:00`, agency: 'UBND phường Mũi Né', text: `bước ${state}`, state });
