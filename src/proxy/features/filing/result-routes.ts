import { IdParams } from '../../../contract/schemas/draft';
import { ResultLink, ResultList, ResultParams, ResultToken } from '../../../contract/schemas/filing';
import { API_PREFIX, ROUTES } from '../../../contract/routes';
import { toIso } from '../../../domain/time';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { refusalOfFault } from '../../http/fault-refusal';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { newToken, tokenHash } from '../../security/digests';
import type { FilingRow } from '../../store/filings';
import type { ResultLinkStore } from '../../store/result-links';
import { dossierOf } from './dossier-of';
import type { FilingParts } from './filing-parts';
import { resultNameOf } from './result-name';
import { createSignatureBook } from './signature-book';

const LINK_MS = 300_000;
const tags = ['filing'];

export interface ResultParts extends FilingParts {
  links: ResultLinkStore;
}

/** Results of one's own filing: listed, linked to once for the host's viewer, which sends no headers, and fetched from the portal behind that link. */
export function registerResults(app: App, parts: ResultParts): void {
  const { filings, provinces, portals, vault, links, clock, config, onError } = parts;
  const baseUrl = config.PUBLIC_API_URL ?? `http://localhost:${config.PROXY_PORT}`;
  const signatureOf = createSignatureBook(parts);
  const hotlineOf = ({ provinceId }: FilingRow): string => provinces.get(provinceId)?.public.hotline ?? '';

  app.route({
    method: ROUTES.listResults.method,
    url: ROUTES.listResults.path,
    schema: { params: IdParams, response: answering({ 200: ResultList }), tags, summary: 'Electronic results of one of my filings' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const row = await filings.findOwn(citizenOf(request).id, request.params.id);
      if (row === null) return sendProblem(request, reply, { code: 'not_found' });
      const found = await dossierOf(parts, row);
      if (found.kind === 'fault') return sendProblem(request, reply, refusalOfFault(found.fault, hotlineOf(row)));
      const files = found.kind === 'none' ? [] : found.dossier.results;
      const items = await Promise.all(files.map(async ({ id, name }) => ({ id, name, signature: await signatureOf(row.provinceId, row.dossierCode ?? '', id) })));
      return reply.header('cache-control', 'private, no-store').send({ items });
    },
  });

  app.route({
    method: ROUTES.linkResult.method,
    url: ROUTES.linkResult.path,
    schema: { params: ResultParams, response: answering({ 200: ResultLink }), tags, summary: 'A link to one result that works once within five minutes' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id, fileId } = request.params;
      const row = await filings.findOwn(citizenOf(request).id, id);
      if (row === null || row.dossierCode === null) return sendProblem(request, reply, { code: 'not_found' });
      const token = newToken();
      const expiresAt = new Date(clock.nowMs() + LINK_MS);
      await links.put({ tokenHash: tokenHash(token), filingId: id, fileId, expiresAt });
      const url = `${baseUrl}${API_PREFIX}${ROUTES.downloadResult.path.replace(':token', token)}`;
      return reply.header('cache-control', 'private, no-store').send({ url, expiresAt: toIso(expiresAt) });
    },
  });

  app.route({
    method: ROUTES.downloadResult.method,
    url: ROUTES.downloadResult.path,
    // A viewer that looks before it fetches must not use the link up.
    exposeHeadRoute: false,
    schema: { params: ResultToken, response: { '4xx': {}, '5xx': {} }, tags, summary: 'The file behind a link, once' },
    handler: async (request, reply) => {
      const link = await links.take(tokenHash(request.params.token), new Date(clock.nowMs()));
      const row = link === null ? null : await filings.find(link.filingId);
      const portal = row === null ? undefined : portals.get(row.provinceId);
      if (link === null || row === null || row.dossierCode === null || portal === undefined) return sendProblem(request, reply, { code: 'not_found' });
      const fetched = await portal.fetchResult(row.dossierCode, link.fileId);
      if (!fetched.ok) return sendProblem(request, reply, refusalOfFault(fetched.fault, hotlineOf(row)));
      if (fetched.value === null) return sendProblem(request, reply, { code: 'not_found' });
      const { bytes, contentType, signature } = fetched.value;
      const { type, fileName } = resultNameOf(row.number, contentType);
      if (row.citizenId !== null && type !== 'application/octet-stream') {
        const result = { citizenId: row.citizenId, filingId: row.id, paperCode: 'result', fileName, fileType: type, bytes };
        await vault.newFromBytes(result).catch(onError);
      }
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .header('cache-control', 'no-store')
        .header('x-signature', signature)
        .send(bytes);
    },
  });
}
