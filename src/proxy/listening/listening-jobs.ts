import type { DeliveryConfig } from '../delivery/delivery-jobs';
import { deliveryKind } from '../delivery/delivery-jobs';
import type { JobKind } from '../jobs/job-kind';

/** Queue of letters on their way to an agency's system; the job's id is the letter's. */
export const DELIVER_LETTER = 'letter';
/** Queue of what follows a letter (rating, reopening, question about progress); the job's id is the errand's. */
export const SEND_LETTER_ERRAND = 'letter-errand';
/** Queue of letters that are listened for, one job each until there is an answer; the job's id is the letter's. */
export const HEAR_LETTER = 'letter-hear';

export const deliverLetterKind = (config: DeliveryConfig): JobKind => deliveryKind(DELIVER_LETTER, config);
export const letterErrandKind = (config: DeliveryConfig): JobKind => deliveryKind(SEND_LETTER_ERRAND, config);
/** A system that does not answer is asked again as long as it takes: nothing of this is ever given up. */
export const HEAR_LETTER_KIND: JobKind = { name: HEAR_LETTER, concurrency: 4, leaseSeconds: 60, retry: { firstSeconds: 60, maxSeconds: 3600, giveUpSeconds: 10 * 365 * 86_400 } };
