import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import { seal, unseal } from '../../security/seal';
import type { Secrets } from '../../security/secrets';
import type { Database } from '../../store/database';
import { writeAudit } from '../../store/ops';

/** Who did something about what is stuck, and why. */
export interface Act {
  operator: string;
  note: string;
}

/** `filingId`: the filing or letter; `errandId`: what follows it, when that is what was stuck. */
export type WriteAct = (tx: Database, action: 'retry' | 'handled', item: { filingId: string; errandId: string | null }, act: Act) => Promise<void>;

const notePurpose = (id: string): string => `ops_audit.note:${id}`;

export const openNote = ({ sealKey }: Secrets, { id, noteSealed }: { id: string; noteSealed: string }): string => unseal(sealKey, notePurpose(id), noteSealed) ?? '';

/** Notes are sealed: people write names into notes. */
export function createAudit({ secrets, clock }: { secrets: Secrets; clock: Clock }): WriteAct {
  return async (tx, action, item, { operator, note }) => {
    const id = randomUUID();
    await writeAudit(tx, { id, ...item, action, operator, noteSealed: seal(secrets.sealKey, notePurpose(id), note), at: new Date(clock.nowMs()) });
  };
}
