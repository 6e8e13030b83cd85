import type { Dossier } from '../../../domain/dossier';
import { isTerminal } from '../../../domain/status';

/** A complete answer is taken to a request that is open and not past its last day (NĐ 61/2018/NĐ-CP Đ.19.4). `today` is `yyyy-MM-dd`. */
export function canSupplement({ supplements }: Dossier, requestId: string, today: string): boolean {
  const request = supplements.find(({ id }) => id === requestId);
  return request !== undefined && request.answeredAt === null && (request.expiresAt === null || request.expiresAt.slice(0, 10) >= today);
}

/** Until there is a result, a citizen may ask to have the dossier back; the agency confirms. */
export const canWithdraw = ({ statusCode }: Dossier): boolean => !isTerminal(statusCode) && statusCode !== 9;

/** The service is rated once the agency has done its part, with whatever result (TT 32/2017/TT-BTTTT Đ.11). */
export const canRate = ({ statusCode }: Dossier): boolean => statusCode === 9 || statusCode === 10 || statusCode === 3 || statusCode === 8;
