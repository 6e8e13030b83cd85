import type { PostalBody } from '../../../contract/schemas/post';
import type { ApiResult } from '../../api/api-error';
import type { Direction } from './postal-orders';

/** How the post is asked, for a filing or for a tracked dossier. */
export interface PostalWays {
  /** Id of the filing, or code of the dossier. */
  about: string;
  order(body: PostalBody, idempotencyKey: string): Promise<ApiResult<unknown>>;
  cancel(direction: Direction): Promise<ApiResult<unknown>>;
  onChanged(): void;
}
