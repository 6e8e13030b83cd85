import type { ErrandContent } from '../filing-core/filing-content';
import type { JobHandler, JobOutcome, JobRun } from '../jobs/job-kind';
import { markErrandFailed, type ErrandRow } from '../store/errands';
import type { FilingPortal, PortalAnswer } from '../upstream/filing-ports';
import { isTimeUp } from './delivery-jobs';
import type { DeliveryParts } from './delivery-parts';
import { isTakenBefore } from './taken-before';
import { portalFileOf, uploadPapers, type UploadOutcome } from './upload-papers';

const DONE: JobOutcome = { kind: 'done' };

/**
 * Hands over what follows a filing. Every portal answers a repeated reference as it did the first time (and is asked first where it
 * does not), so these are simply sent again until they arrive.
 */
export function createErrandDelivery({ filings, errands, box, papers, portals, pacing, clock }: DeliveryParts): JobHandler {
  const send = async (portal: FilingPortal, code: string, reference: string, content: ErrandContent): Promise<PortalAnswer<null>> => {
    switch (content.kind) {
      case 'withdrawal': return portal.askWithdrawal(code, { reference, reason: content.reason });
      case 'payment': return portal.recordPayment(code, { reference, amountVnd: content.amountVnd, transactionId: content.transactionId, paidAt: content.paidAt });
      case 'rating': return portal.rate(code, { reference, score: content.score, comment: content.comment });
      case 'supplement': {
        const { requestId, note, fileIds } = content;
        const handed = content.papers.map((paper) => ({ code: paper.paperCode, name: paper.name, file: portalFileOf(paper, fileIds) }));
        return portal.answerSupplement(code, { reference, requestId, note, papers: handed });
      }
    }
  };

  function upload(job: JobRun, portal: FilingPortal, { id, attempts }: ErrandRow, content: ErrandContent): Promise<UploadOutcome> {
    if (content.kind !== 'supplement') return Promise.resolve({ kind: 'done' });
    const { fileIds } = content;
    const remember = (): Promise<boolean> => errands.settle(id, attempts, { contentSealed: box.sealErrand(id, content) });
    const mustEnd = (): boolean => isTimeUp(job, clock);
    return uploadPapers(content.papers, { portal, source: papers, fileIds, remember, mustEnd });
  }

  async function deliver(job: JobRun, errand: ErrandRow, target: { provinceId: string; code: string; portal: FilingPortal }): Promise<JobOutcome> {
    const { provinceId, code, portal } = target;
    const settle = (change: Parameters<typeof errands.settle>[2]): Promise<boolean> => errands.settle(errand.id, errand.attempts, change);
    const content = box.openErrand(errand);
    const uploaded = await upload(job, portal, errand, content);
    if (uploaded.kind === 'stopped') return { kind: 'wait', seconds: 0 };
    if (uploaded.kind === 'damaged') {
      await settle({ lastFault: 'paper_damaged' });
      return { kind: 'retry', fault: 'paper_damaged' };
    }
    const answer: PortalAnswer<null> =
      uploaded.kind === 'done' ? await send(portal, code, errand.id, content) : uploaded.kind === 'refused' ? { ok: true, value: uploaded } : { ok: false, fault: uploaded.fault };
    if (!answer.ok) {
      await settle({ lastFault: answer.fault.kind });
      return pacing.outcomeOf(provinceId, answer.fault);
    }
    // A file that is there already is not yet the answer it belongs to.
    const isThere = uploaded.kind === 'done' && answer.value.kind === 'refused' && content.kind !== 'payment' && isTakenBefore(content.kind, answer.value, errand.attempts);
    if (answer.value.kind === 'refused' && !isThere) {
      // Money that moved: nobody is shown a refusal of its news, so it is tried until staff see it.
      if (content.kind === 'payment') {
        await settle({ lastFault: 'refused' });
        return { kind: 'retry', fault: 'refused' };
      }
      await settle({ state: 'refused', reason: answer.value.reason, lastFault: null });
    } else await settle({ state: 'delivered', deliveredAt: new Date(clock.nowMs()), lastFault: null });
    return DONE;
  }

  return {
    async run(job) {
      const known = await errands.find(job.id);
      if (known === null || (known.state !== 'accepted' && known.state !== 'delivering')) return DONE;
      const filing = await filings.find(known.filingId);
      if (filing === null || filing.dossierCode === null) return { kind: 'retry', fault: 'not_delivered' };
      const { provinceId, dossierCode } = filing;
      const portal = portals.get(provinceId);
      if (portal === undefined) return { kind: 'retry', fault: 'no_portal' };
      return pacing.run(provinceId, async () => {
        const errand = await errands.claim(job.id);
        return errand === null ? DONE : deliver(job, errand, { provinceId, code: dossierCode, portal });
      });
    },
    bury: (id, tx) => markErrandFailed(tx, id),
  };
}
