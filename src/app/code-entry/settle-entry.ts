import { resolveQr } from '../api/client';
import { dossierPath } from '../routes';
import { faultWords } from './fault-words';
import { readEntry, type Entry, type OddCode } from './read-entry';

/** Where a typed text leads. */
export type Settled =
  | { kind: 'path'; path: string }
  | { kind: 'choice'; codes: readonly string[]; provinceId: string | null }
  | ({ kind: 'confirm' } & OddCode)
  /** `say` words it in the language on screen; `other` is a text another system may still know; `wipe` takes it off the screen. */
  | { kind: 'problem'; say: () => string; other: string | null; wipe: boolean };

/** Reads a typed or pasted text and, for an opaque reference, asks the proxy which dossier it means. */
export async function settleEntry(text: string): Promise<Settled> {
  return settle(await readEntry(text));
}

async function settle(entry: Entry): Promise<Settled> {
  switch (entry.kind) {
    case 'open':
      return { kind: 'path', path: dossierPath(entry.code, entry.provinceId) };
    case 'route':
      return { kind: 'path', path: entry.path };
    case 'choice':
    case 'confirm':
      return entry;
    case 'fault':
      return { kind: 'problem', say: () => faultWords.say(`fault_${entry.fault}`), other: entry.other, wipe: false };
    case 'named':
      return { kind: 'problem', say: () => faultWords.say(entry.what), other: null, wipe: entry.what === 'id_card' };
    case 'resolve': {
      const resolved = await resolveQr(entry.body);
      if (!resolved.ok) return { kind: 'problem', say: () => resolved.error.title, other: null, wipe: false };
      const { codes, provinceId } = resolved.value;
      const [only] = codes;
      if (only === undefined) return { kind: 'problem', say: () => faultWords.say('unresolved'), other: null, wipe: false };
      return codes.length === 1 ? { kind: 'path', path: dossierPath(only, provinceId) } : { kind: 'choice', codes, provinceId };
    }
  }
}
