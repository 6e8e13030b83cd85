import { statementErrorOf } from './statement-error';

const FOREIGN_KEY_VIOLATION = '23503';
const OF_CITIZEN = /_citizen_id_citizens_id_fk$/;

/** Whether a row could not be kept because its citizen is no more: the account was deleted meanwhile, perhaps elsewhere. */
export function isOwnerGone(error: unknown): boolean {
  const told = statementErrorOf(error);
  return told?.code === FOREIGN_KEY_VIOLATION && OF_CITIZEN.test(String(told.constraint));
}
