import type { ErrorTable } from '../shared/judge-error';
import { OA_ERRORS } from '../oa/map';

export const ZBS_TOKEN_ERRORS: readonly number[] = [-124];

/** Codes of template messages (docs.zaloplatforms.com/docs/ZBS/bang-ma-loi). An account that is old, asleep or not for such messages is none here. */
export const ZBS_ERRORS: ErrorTable = {
  unreachable: new Map([
    [-108, 'no_account'],
    [-110, 'no_account'],
    [-114, 'no_account'],
    [-118, 'no_account'],
    [-119, 'no_account'],
    [-140, 'no_account'],
    [-139, 'refused_by_citizen'],
    [-141, 'refused_by_citizen'],
  ]),
  rate: [-32],
  appDay: [-144, -147],
  citizenDay: [],
  night: [-133],
};

/** By user id the message goes over the OA's interface, which adds its own codes; -249: the template is for phone numbers only. */
export const ZBS_BY_USER_ERRORS: ErrorTable = {
  unreachable: new Map([...OA_ERRORS.unreachable, ...ZBS_ERRORS.unreachable, [-249, 'no_address']]),
  rate: OA_ERRORS.rate,
  appDay: [...OA_ERRORS.appDay, ...ZBS_ERRORS.appDay],
  citizenDay: OA_ERRORS.citizenDay,
  night: [...OA_ERRORS.night, ...ZBS_ERRORS.night],
};
