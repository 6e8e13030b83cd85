import type { PostalBody, PostalParty } from '../../../contract/schemas/post';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { FilingSituation } from '../../../domain/needed-papers';
import { isPassing, type ApiError, type ApiResult } from '../../api/api-error';
import { postedNames, type Direction } from './postal-orders';

interface PostalWish {
  directions: readonly Direction[];
  party: PostalParty;
  procedure: Pick<ProcedureDetail, 'papers' | 'results'>;
  /** Null for a dossier filed elsewhere. */
  situation: FilingSituation | null;
  /** The same for every try of one wish. */
  keyOf(direction: Direction): string;
}

/** Orders one way after the other; each once, whatever is repeated. One that was ordered before is not an error. */
export async function sendPostal({ directions, party, procedure, situation, keyOf }: PostalWish, order: (body: PostalBody, key: string) => Promise<ApiResult<unknown>>): Promise<ApiError | null> {
  for (const direction of directions) {
    const body: PostalBody = { direction, party, papers: postedNames(procedure, direction, situation), note: '' };
    const first = await order(body, keyOf(direction));
    const result = !first.ok && isPassing(first.error) ? await order(body, keyOf(direction)) : first;
    if (!result.ok && result.error.code !== 'already_ordered') return result.error;
  }
  return null;
}
