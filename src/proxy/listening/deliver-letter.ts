import { isTimeUp } from '../delivery/delivery-jobs';
import { uploadPapers } from '../delivery/upload-papers';
import type { JobHandler, JobOutcome, JobRun } from '../jobs/job-kind';
import { markLetterFailed, markNotAccepted, markSent, type LetterRow } from '../store/letters';
import type { PortalAnswer } from '../upstream/filing-ports';
import type { ListeningSystem } from '../upstream/listening-ports';
import type { UpstreamFault } from '../upstream/ports';
import type { LetterContent, LetterProgress } from './letter-content';
import { HEAR_LETTER } from './listening-jobs';
import type { ListeningParts } from './listening-parts';
import { outgoingPetition, outgoingQuestion } from './outgoing-letter';
import { tellOfLetter } from './tell-of-letter';

const DONE: JobOutcome = { kind: 'done' };
const NOT_OURS: JobOutcome = { kind: 'wait', seconds: 1 };

/**
 * Hands a letter to its agency's system, once, with the care of filings: marked before the first call; whoever finds it marked asks for our
 * reference before anything else, and not sooner than `DELIVERY_SETTLE_SECONDS` after it was last sent; a refusal is believed only when the system,
 * asked, has not got it, and not for being there already after an earlier try whose answer was lost; a run that was overtaken sends nothing and writes nothing.
 */
export function createLetterDelivery(parts: ListeningParts): JobHandler {
  const { db, letters, box, papers, systems, inbox, jobs, pacing, clock, config, placeOf } = parts;
  const settleMs = config.DELIVERY_SETTLE_SECONDS * 1000;
  const pacedAs = (provinceId: string): string => `${provinceId}-listening`;

  async function finish(letter: LetterRow, upstreamId: string): Promise<JobOutcome> {
    await db.transaction(async (tx) => {
      const row = await markSent(tx, letter.id, upstreamId, new Date(clock.nowMs()));
      if (row !== null) await jobs.enqueue(tx, HEAR_LETTER, row.id, { afterSeconds: config.LISTENING_POLL_SECONDS });
    });
    return DONE;
  }

  /** The agency's own words, kept like an answer and told of once. */
  async function turnAway(letter: LetterRow, reason: string): Promise<JobOutcome> {
    const heard = box.sealHeard(letter.id, { handler: null, steps: [], answer: null, reason });
    const row = await db.transaction(async (tx) => {
      const turned = await markNotAccepted(tx, letter.id, heard, new Date(clock.nowMs()), letter.attempts);
      if (turned !== null) await tellOfLetter(parts, tx, turned, 'not_accepted', { agency: null, mark: 'refused' });
      return turned;
    });
    if (row === null) return NOT_OURS;
    inbox.wake();
    return DONE;
  }

  async function faulted(letter: LetterRow, fault: UpstreamFault, notBeforeSeconds = 0): Promise<JobOutcome> {
    await letters.noteFault(letter.id, letter.attempts, fault.kind);
    return pacing.outcomeOf(pacedAs(letter.provinceId), fault, notBeforeSeconds);
  }

  const create = (system: ListeningSystem, letter: LetterRow, content: LetterContent, { fileIds }: LetterProgress): Promise<PortalAnswer<string>> =>
    content.kind === 'petition'
      ? system.createPetition(outgoingPetition(letter, content, content.ward === null ? null : placeOf(content.ward.code), fileIds))
      : system.createQuestion(outgoingQuestion(letter, content));

  async function deliver(job: JobRun, letter: LetterRow, system: ListeningSystem): Promise<JobOutcome> {
    const content = box.openContent(letter);
    const progress = box.openProgress(letter);
    const known = { reference: letter.id, number: letter.number };
    const remember = (): Promise<boolean> => letters.keepProgress(letter.id, letter.attempts, box.sealProgress(letter.id, progress));
    const mustEnd = (): boolean => isTimeUp(job, clock);

    if (letter.attempts > 1) {
      const settledInMs = (progress.createSentAtMs ?? -Infinity) + settleMs - clock.nowMs();
      if (settledInMs > 0) return { kind: 'wait', seconds: settledInMs / 1000 };
      const found = await system.find(letter.kind, known);
      if (!found.ok) return faulted(letter, found.fault);
      if (found.value !== null) return finish(letter, found.value);
    }

    const pictures = content.kind === 'petition' ? content.pictures : [];
    const uploaded = await uploadPapers(pictures, { portal: system, source: papers, fileIds: progress.fileIds, remember, mustEnd });
    if (uploaded.kind === 'fault') return faulted(letter, uploaded.fault);
    if (uploaded.kind === 'refused') return turnAway(letter, uploaded.reason);
    if (uploaded.kind === 'damaged') {
      await letters.noteFault(letter.id, letter.attempts, 'paper_damaged');
      return { kind: 'retry', fault: 'paper_damaged' };
    }
    if (uploaded.kind === 'stopped' || mustEnd()) return { kind: 'wait', seconds: 0 };

    const wasSent = progress.createSentAtMs !== null;
    progress.createSentAtMs = clock.nowMs();
    if (!(await remember())) return NOT_OURS;
    const answer = await create(system, letter, content, progress);
    if (!answer.ok) return faulted(letter, answer.fault, config.DELIVERY_SETTLE_SECONDS);
    if (answer.value.kind === 'done') return finish(letter, answer.value.value);
    const found = await system.find(letter.kind, known);
    if (!found.ok) return faulted(letter, found.fault, config.DELIVERY_SETTLE_SECONDS);
    if (found.value !== null) return finish(letter, found.value);
    if (wasSent && answer.value.already === true) return faulted(letter, { kind: 'bad_answer', system: letter.provinceId, detail: 'has it and has it not' }, config.DELIVERY_SETTLE_SECONDS);
    return turnAway(letter, answer.value.reason);
  }

  return {
    async run(job) {
      const known = await letters.find(job.id);
      if (known === null || known.state !== 'accepted') return DONE;
      const system = systems.get(known.provinceId);
      if (system === undefined) return { kind: 'retry', fault: 'no_system' };
      return pacing.run(pacedAs(known.provinceId), async () => {
        const letter = await letters.claim(job.id);
        return letter === null ? DONE : deliver(job, letter, system);
      });
    },
    async bury(id, tx) {
      const row = await markLetterFailed(tx, id);
      if (row !== null) await tellOfLetter(parts, tx, row, 'failed', { agency: null, mark: String(row.attempts) });
    },
  };
}
