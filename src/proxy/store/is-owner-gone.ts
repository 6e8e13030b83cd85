const FOREIGN_KEY_VIOLATION = '23503';
const OF_CITIZEN = /_citizen_id_citizens_id_fk$/;

const isOrphan = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION && 'constraint' in error && typeof error.constraint === 'string' && OF_CITIZEN.test(error.constraint);

/** Whether a row could not be kept because its citizen is no more, as it is or wrapped by the query builder: the account was deleted meanwhile, perhaps elsewhere. */
export const isOwnerGone = (error: unknown): boolean => isOrphan(error) || (error instanceof Error && isOrphan(error.cause));
