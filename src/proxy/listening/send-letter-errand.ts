import { isTakenBefore } from '../delivery/taken-before';
import type { JobHandler, JobOutcome } from '../jobs/job-kind';
import { claimLetterErrand, failLetterErrand, findLetterErrand, settleLetterErrand, type LetterErrandRow } from '../store/letter-errands';
import type { LetterRow } from '../store/letters';
import type { PortalAnswer } from '../upstream/filing-ports';
import type { ListeningSystem } from '../upstream/listening-ports';
import type { ListeningParts } from './listening-parts';

const DONE: JobOutcome = { kind: 'done' };

/** Hands over ratings, reopenings and questions about progress. Every system answers a repeated reference as it did the first time, so these are sent until they arrive. */
export function createLetterErrandDelivery({ db, letters, box, systems, pacing, clock }: Pick<ListeningParts, 'db' | 'letters' | 'box' | 'systems' | 'pacing' | 'clock'>): JobHandler {
  function send(system: ListeningSystem, letter: LetterRow, upstreamId: string, errand: LetterErrandRow): Promise<PortalAnswer<null>> {
    const content = box.openErrand(errand);
    const { id: reference } = errand;
    switch (content.kind) {
      case 'rating': return system.rate(letter.kind, upstreamId, { reference, score: content.score, comment: content.comment });
      case 'reopen': return system.reopen(upstreamId, { reference, why: content.why });
      case 'progress': return system.askProgress(upstreamId, { reference });
    }
  }

  return {
    async run({ id }) {
      const known = await findLetterErrand(db, id);
      if (known === null || (known.state !== 'accepted' && known.state !== 'delivering')) return DONE;
      const letter = await letters.find(known.letterId);
      if (letter === null) return DONE;
      const { upstreamId, provinceId } = letter;
      if (upstreamId === null) return { kind: 'retry', fault: 'not_sent' };
      const system = systems.get(provinceId);
      if (system === undefined) return { kind: 'retry', fault: 'no_system' };
      const paced = `${provinceId}-listening`;
      return pacing.run(paced, async () => {
        const errand = await claimLetterErrand(db, id);
        if (errand === null) return DONE;
        const answer = await send(system, letter, upstreamId, errand);
        if (!answer.ok) {
          await settleLetterErrand(db, id, errand.attempts, { lastFault: answer.fault.kind });
          return pacing.outcomeOf(paced, answer.fault);
        }
        const isThere = answer.value.kind === 'done' || isTakenBefore(errand.kind, answer.value, errand.attempts);
        // The citizen reads that it is being looked at again and would wait for ever: tried until staff see it.
        if (!isThere && errand.kind === 'reopen') {
          await settleLetterErrand(db, id, errand.attempts, { lastFault: 'refused' });
          return { kind: 'retry', fault: 'refused' };
        }
        const state = isThere ? 'delivered' : 'refused';
        await settleLetterErrand(db, id, errand.attempts, { state, deliveredAt: new Date(clock.nowMs()), lastFault: null });
        return DONE;
      });
    },
    bury: (id, tx) => failLetterErrand(tx, id),
  };
}
