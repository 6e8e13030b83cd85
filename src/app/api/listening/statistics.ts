import type { StatisticsView } from '../../../contract/schemas/statistics';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isStatisticsView } from './centre-shapes';
import { queryOf } from './query-of';

/** How dossiers of a year were solved, as the province's own system counts them. */
export function getStatistics(query: { province: string | null; year: string | null; level: string | null }): Promise<ApiResult<StatisticsView>> {
  return apiParts().call('getStatistics', isStatisticsView, { query: queryOf(query) });
}
