import { ROUTES } from '../../../contract/routes';
import { QrResolveBody, QrResolved } from '../../../contract/schemas/qr';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { refusalOfFault } from '../../http/fault-refusal';
import { sendProblem } from '../../http/problem';
import { callerOf } from '../../identity/caller';
import type { Limiter } from '../../limits/limiter';
import type { ProvinceTable } from '../../provinces/province-table';
import type { OneStop } from '../../upstream/ports';

export interface QrParts {
  provinces: ProvinceTable;
  oneStops: ReadonlyMap<string, OneStop>;
  limiter: Limiter;
}

/** Dossier codes behind an id that only its portal can read. The host only picks the province; nothing is fetched from it. */
export function registerResolveQr(app: App, { provinces, oneStops, limiter }: QrParts): void {
  app.route({
    method: ROUTES.resolveQr.method,
    url: ROUTES.resolveQr.path,
    schema: { body: QrResolveBody, response: answering({ 200: QrResolved }), tags: ['dossier'], summary: 'Dossier codes behind an opaque QR' },
    handler: async (request, reply) => {
      const { kind, host, id } = request.body;
      const province = provinces.ofHost(host);
      const oneStop = province === null ? undefined : oneStops.get(province.public.id);
      if (province === null || oneStop === undefined) return sendProblem(request, reply, { code: 'province_not_served' });
      const caller = callerOf(request);
      const retryAfterSeconds = await limiter.admitLookUp(caller, { key: `${kind}/${id}`, series: null });
      if (retryAfterSeconds !== null) return sendProblem(request, reply, { code: 'too_many_requests', retryAfterSeconds });
      const answer = await oneStop.resolveReference({ kind, id });
      if (!answer.ok) return sendProblem(request, reply, refusalOfFault(answer.fault, province.public.hotline));
      if (answer.value.length === 0) {
        await limiter.recordMiss(caller);
        return sendProblem(request, reply, { code: 'qr_not_resolved' });
      }
      return reply.header('cache-control', 'private, no-store').send({ codes: answer.value, provinceId: province.public.id });
    },
  });
}
