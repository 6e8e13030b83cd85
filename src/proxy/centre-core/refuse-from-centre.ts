import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfFault } from '../http/fault-refusal';
import { sendProblem } from '../http/problem';
import type { ProvinceTable } from '../provinces/province-table';
import type { FromCentre } from './from-centre';

/** What is said when a book of published things has nothing to show. */
export function refuseFromCentre(request: FastifyRequest, reply: FastifyReply, found: Exclude<FromCentre<unknown>, { kind: 'found' }>, provinces: ProvinceTable): FastifyReply {
  switch (found.kind) {
    case 'no_province':
      return sendProblem(request, reply, { code: 'province_not_served' });
    case 'none':
      return sendProblem(request, reply, { code: 'not_found' });
    case 'fault':
      return sendProblem(request, reply, refusalOfFault(found.fault, provinces.get(found.provinceId)?.public.hotline ?? ''));
  }
}
