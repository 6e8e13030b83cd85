import type { ErrorTable } from '../shared/judge-error';

/** The token is not valid, or ended. */
export const OA_TOKEN_ERRORS: readonly number[] = [-216, -220];

/** Codes of the Official Account's interface (docs.zaloplatforms.com/docs/OA, "Mã lỗi"). */
export const OA_ERRORS: ErrorTable = {
  unreachable: new Map([
    [-213, 'not_following'],
    [-217, 'refused_by_citizen'],
    [-244, 'refused_by_citizen'],
    [-227, 'no_account'],
    [-230, 'too_long_ago'],
    [-232, 'too_long_ago'],
  ]),
  rate: [-32],
  appDay: [-211],
  citizenDay: [-218],
  night: [-234],
};
