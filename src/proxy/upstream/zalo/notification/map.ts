import type { ErrorTable } from '../shared/judge-error';

/**
 * Zalo documents the limits of notifications (accepted, visited within 7 days, 1,000 a day, one a citizen and day, 06:00–22:00) but
 * not the codes with which it refuses. These are the sandbox's; an unknown one is a fault, told in the metrics, and nothing is lost.
 */
export const NOTIFICATION_ERRORS: ErrorTable = {
  unreachable: new Map([
    [-1403, 'not_accepted'],
    [-1404, 'no_account'],
    [-1405, 'too_long_ago'],
  ]),
  rate: [-32],
  appDay: [-1409],
  citizenDay: [-1407],
  night: [-1406],
};
