import { randomBytes, randomUUID } from 'node:crypto';
import { FilingBody, FilingView } from '../../../contract/schemas/filing';
import { ROUTES } from '../../../contract/routes';
import { feesOf } from '../../../domain/fees';
import { countsFrom } from '../../../domain/filing-clock';
import { makeFilingNumber } from '../../../domain/filing-number';
import { toIso, vnDate } from '../../../domain/time';
import { DELIVER_FILING } from '../../delivery/delivery-jobs';
import type { App } from '../../http/app';
import { accepting } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { recordConsent } from '../../store/consents';
import { keepFiling, type FilingOutcome } from '../../store/filings';
import { describeFiling } from './describe-filing';
import type { FilingParts } from './filing-parts';
import { prepareFiling, type Prepared } from './prepare-filing';

/** Thirty-three million numbers a day: a second try nearly always does. */
const MAX_NUMBERS = 4;

/**
 * `POST /filings`: kept for certain, with its papers, fee, postal orders and delivery job in one transaction, or not at all. The key made on
 * the review screen answers a repeated press; a second tab with another key gets the filing that the draft already became.
 */
export function registerCreateFiling(app: App, parts: FilingParts): void {
  const { db, filings, box, vault, jobs, clock, calendar, payments, postal } = parts;

  async function keep(citizenId: string, body: FilingBody, { draft, procedure, onlineLevel, agency, content, files }: Prepared): Promise<FilingOutcome> {
    const id = randomUUID();
    const acceptedAt = new Date(clock.nowMs());
    const day = vnDate(toIso(acceptedAt));
    const fixed = {
      id, citizenId, draftId: draft.id, provinceId: draft.provinceId, procedureCode: procedure.code, procedureName: procedure.name, onlineLevel, agencyName: agency.name,
      contentSealed: box.sealContent(id, content), state: 'accepted' as const, acceptedAt,
      countsFrom: new Date(countsFrom(toIso(acceptedAt), calendar, agency.level !== 'commune')),
    };
    const papers = await vault.secure(files);
    const fees = feesOf(procedure.fees, 'online');
    for (let tried = 1; ; tried += 1) {
      const filing = { ...fixed, number: makeFilingNumber(day, randomBytes(5)) };
      const outcome = await keepFiling(db, filing, body.revision, async (tx) => {
        if (!(await vault.attach(id, { citizenId, draftId: draft.id, papers }, tx))) return false;
        await payments.keep(tx, id, fees);
        await postal.keep(tx, { id, citizenId, provinceId: draft.provinceId }, body.post);
        await recordConsent(tx, citizenId, { purpose: 'filing', granted: true, version: body.consentVersion }, acceptedAt);
        await jobs.enqueue(tx, DELIVER_FILING, id);
        return true;
      });
      if (outcome.kind !== 'number_taken' || tried === MAX_NUMBERS) return outcome;
    }
  }

  app.route({
    method: ROUTES.createFiling.method,
    url: ROUTES.createFiling.path,
    schema: { body: FilingBody, response: accepting(FilingView), tags: ['filing'], summary: 'File what was reviewed' },
    config: { idempotency: 'required' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { id: citizenId } = citizenOf(request);
      const { body } = request;
      const answer = (view: FilingView) => reply.code(202).header('cache-control', 'private, no-store').send(view);
      const preparation = await prepareFiling(parts, citizenId, body);
      const outcome: FilingOutcome = preparation.ok ? await keep(citizenId, body, preparation.prepared) : { kind: 'changed' };
      if (outcome.kind === 'kept') {
        jobs.wake(DELIVER_FILING);
        return answer(await describeFiling(parts, outcome.row, { mayHaveErrands: false, mayHaveOrders: body.post.length > 0 }));
      }
      // Whatever stands against it now: what the draft became before is what the citizen asks for.
      const filed = await filings.findOfDraft(citizenId, body.draftId);
      if (filed !== null) return answer(await describeFiling(parts, filed));
      if (!preparation.ok) return sendProblem(request, reply, preparation.refusal);
      return sendProblem(request, reply, outcome.kind === 'number_taken' ? { code: 'overloaded', retryAfterSeconds: 5 } : { code: 'draft_conflict' });
    },
  });
}
