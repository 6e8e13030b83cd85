import type { JobHandler, JobOutcome, JobRun } from '../jobs/job-kind';
import type { FilingRow } from '../store/filings';
import { createFilingStore, markDelivered, markFailed } from '../store/filings';
import type { FilingPortal } from '../upstream/filing-ports';
import type { UpstreamFault } from '../upstream/ports';
import { isTimeUp } from './delivery-jobs';
import type { DeliveryParts } from './delivery-parts';
import { portalFilingOf } from './portal-filing';
import { uploadPapers } from './upload-papers';

const DONE: JobOutcome = { kind: 'done' };
const NOT_OURS: JobOutcome = { kind: 'wait', seconds: 1 };

/**
 * Hands a filing to its province's system, once. A portal that gets one filing twice makes two dossiers, so:
 * a filing is marked before the first call; whoever finds it marked asks the portal for our reference before anything else, and not
 * sooner than `DELIVERY_SETTLE_SECONDS` after it was last sent, when a slow portal may still be at it; a refusal is believed only
 * when the portal, asked, has not got it; and a run that was overtaken by another can write nothing and sends nothing.
 * Nor is it refused for being there already after an earlier try whose answer was lost: that is ours, though the portal's search may not see it yet.
 */
export function createFilingDelivery(parts: DeliveryParts): JobHandler {
  const { db, filings, box, papers, portals, pacing, clock, config, afterDelivered, tellOfFiling, onDelivered } = parts;
  const settleMs = config.DELIVERY_SETTLE_SECONDS * 1000;

  async function finish(filing: FilingRow, code: string): Promise<JobOutcome> {
    const delivered = await db.transaction(async (tx) => {
      const row = await markDelivered(tx, filing.id, code, new Date(clock.nowMs()));
      if (row !== null) for (const act of afterDelivered) await act(tx, { id: row.id, provinceId: row.provinceId, dossierCode: code });
      if (row !== null) await tellOfFiling(tx, row.id, 'filing_delivered');
      return row;
    });
    if (delivered !== null && delivered.citizenId !== null) onDelivered(delivered.citizenId);
    return DONE;
  }

  async function faulted(filing: FilingRow, fault: UpstreamFault, notBeforeSeconds = 0): Promise<JobOutcome> {
    await filings.noteFault(filing.id, filing.attempts, fault.kind);
    return pacing.outcomeOf(filing.provinceId, fault, notBeforeSeconds);
  }

  async function deliver(job: JobRun, filing: FilingRow, portal: FilingPortal): Promise<JobOutcome> {
    const content = box.openContent(filing);
    const progress = box.openProgress(filing);
    const remember = (): Promise<boolean> => filings.keepProgress(filing.id, filing.attempts, box.sealProgress(filing.id, progress));
    const mustEnd = (): boolean => isTimeUp(job, clock);
    const refuse = (reason: string): Promise<JobOutcome> =>
      db.transaction(async (tx) => {
        if (!(await createFilingStore(tx).refuse(filing.id, filing.attempts, reason))) return NOT_OURS;
        await tellOfFiling(tx, filing.id, 'filing_refused');
        return DONE;
      });

    if (filing.attempts > 1) {
      const settledInMs = (progress.createSentAtMs ?? -Infinity) + settleMs - clock.nowMs();
      if (settledInMs > 0) return { kind: 'wait', seconds: settledInMs / 1000 };
      const found = await portal.findFiling(filing.id);
      if (!found.ok) return faulted(filing, found.fault);
      if (found.value !== null) return finish(filing, found.value);
    }

    const uploaded = await uploadPapers(content.papers, { portal, source: papers, fileIds: progress.fileIds, remember, mustEnd });
    if (uploaded.kind === 'fault') return faulted(filing, uploaded.fault);
    if (uploaded.kind === 'refused') return refuse(uploaded.reason);
    if (uploaded.kind === 'damaged') {
      await filings.noteFault(filing.id, filing.attempts, 'paper_damaged');
      return { kind: 'retry', fault: 'paper_damaged' };
    }
    if (uploaded.kind === 'stopped' || mustEnd()) return { kind: 'wait', seconds: 0 };

    const wasSent = progress.createSentAtMs !== null;
    progress.createSentAtMs = clock.nowMs();
    if (!(await remember())) return NOT_OURS;
    const answer = await portal.createFiling(portalFilingOf(filing, content, progress.fileIds));
    if (!answer.ok) return faulted(filing, answer.fault, config.DELIVERY_SETTLE_SECONDS);
    if (answer.value.kind === 'done') return finish(filing, answer.value.value);
    const found = await portal.findFiling(filing.id);
    if (!found.ok) return faulted(filing, found.fault, config.DELIVERY_SETTLE_SECONDS);
    if (found.value !== null) return finish(filing, found.value);
    if (wasSent && answer.value.already === true) return faulted(filing, { kind: 'bad_answer', system: filing.provinceId, detail: 'has it and has it not' }, config.DELIVERY_SETTLE_SECONDS);
    return refuse(answer.value.reason);
  }

  return {
    async run(job) {
      const known = await filings.find(job.id);
      if (known === null || (known.state !== 'accepted' && known.state !== 'delivering')) return DONE;
      const portal = portals.get(known.provinceId);
      if (portal === undefined) return { kind: 'retry', fault: 'no_portal' };
      return pacing.run(known.provinceId, async () => {
        const filing = await filings.claim(job.id);
        return filing === null ? DONE : deliver(job, filing, portal);
      });
    },
    async bury(id, tx) {
      if (await markFailed(tx, id)) await tellOfFiling(tx, id, 'filing_failed');
    },
  };
}
