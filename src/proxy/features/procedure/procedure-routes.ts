import type { FastifyReply, FastifyRequest } from 'fastify';
import { ROUTES } from '../../../contract/routes';
import { FormView } from '../../../contract/schemas/form';
import { ProcedureDetail, ProcedurePage, ProcedureParams, ProcedureQuery, ProvinceQuery } from '../../../contract/schemas/procedure';
import type { CatalogueBook, FromBook } from '../../filing-core/catalogue-book';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { refusalOfFault } from '../../http/fault-refusal';
import { sendProblem } from '../../http/problem';
import { sendTagged } from '../../http/send-tagged';
import type { ProvinceTable } from '../../provinces/province-table';

const DEFAULT_PAGE = 20;
const CURSOR = /^[1-9]\d{0,4}$/;

export interface ProcedureParts {
  book: CatalogueBook;
  provinces: ProvinceTable;
}

/** The catalogue as a province offers it: search, one procedure, its form. The same for everyone, so it is public and has an ETag. */
export function registerProcedures(app: App, { book, provinces }: ProcedureParts): void {
  function answer(request: FastifyRequest, reply: FastifyReply, provinceId: string, found: FromBook<unknown>): FastifyReply {
    switch (found.kind) {
      case 'no_province':
        return sendProblem(request, reply, { code: 'province_not_served' });
      case 'no_procedure':
        return sendProblem(request, reply, { code: 'procedure_not_found' });
      case 'no_form':
        return sendProblem(request, reply, { code: 'not_filed_here' });
      case 'fault':
        return sendProblem(request, reply, refusalOfFault(found.fault, provinces.get(provinceId)?.public.hotline ?? ''));
      case 'found':
        return sendTagged(request, reply, found.value);
    }
  }

  app.route({
    method: ROUTES.listProcedures.method,
    url: ROUTES.listProcedures.path,
    schema: { querystring: ProcedureQuery, response: answering({ 200: ProcedurePage }), tags: ['procedure'], summary: 'Find procedures' },
    handler: async (request, reply) => {
      const { province = provinces.defaultId, cursor, limit = DEFAULT_PAGE, ...search } = request.query;
      if (cursor !== undefined && !CURSOR.test(cursor)) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const start = cursor === undefined ? 0 : Number(cursor);
      const found = await book.search(province, { ...search, start, limit });
      if (found.kind !== 'found') return answer(request, reply, province, found);
      const nextCursor = start + limit < found.value.total ? String(start + limit) : null;
      return sendTagged(request, reply, { ...found.value, nextCursor });
    },
  });

  app.route({
    method: ROUTES.getProcedure.method,
    url: ROUTES.getProcedure.path,
    schema: { params: ProcedureParams, querystring: ProvinceQuery, response: answering({ 200: ProcedureDetail }), tags: ['procedure'], summary: 'What a procedure needs, costs and gives' },
    handler: async (request, reply) => {
      const { province = provinces.defaultId } = request.query;
      return answer(request, reply, province, await book.find(province, request.params.code));
    },
  });

  app.route({
    method: ROUTES.getForm.method,
    url: ROUTES.getForm.path,
    schema: { params: ProcedureParams, querystring: ProvinceQuery, response: answering({ 200: FormView }), tags: ['procedure'], summary: 'The form of a procedure' },
    handler: async (request, reply) => {
      const { province = provinces.defaultId } = request.query;
      return answer(request, reply, province, await book.formOf(province, request.params.code));
    },
  });
}
