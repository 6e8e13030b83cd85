import type { FilingView } from '../src/contract/schemas/filing';
import type { Caller } from './caller';
import type { Filed } from './file-one';
import type { Letter } from './send-letter';

export interface Verdict {
  accepted: number;
  delivered: number;
  lost: number;
  doubled: number;
  /** Those whose code, state, words or papers are not what the sandbox and the citizen have. */
  wrong: number;
}

interface Entry {
  n: number;
  operation: string;
  outcome: string;
  reference: string | null;
  applied: boolean | null;
}

/** Every write that the systems received, page by page. */
async function journalOf(sandboxUrl: string): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let after = 0; ; ) {
    const answer = await fetch(`${sandboxUrl}/__sandbox/journal?writes=1&limit=1000&after=${after}`);
    const { entries, next } = (await answer.json()) as { entries: Entry[]; next: number | null };
    all.push(...entries);
    if (next === null) return all;
    after = next;
  }
}

interface Accepted {
  id: string;
  isRight(): Promise<boolean>;
}

/** Accepted here against applied there, one by one. */
async function judge(sandboxUrl: string, operations: readonly string[], accepted: readonly Accepted[]): Promise<Verdict> {
  const creates = (await journalOf(sandboxUrl)).filter(({ operation }) => operations.includes(operation));
  const applied = new Map<string, number>();
  for (const { reference, applied: took } of creates) if (took === true && reference !== null) applied.set(reference, (applied.get(reference) ?? 0) + 1);
  const verdict: Verdict = { accepted: accepted.length, delivered: 0, lost: 0, doubled: 0, wrong: 0 };
  for (const { id, isRight } of accepted) {
    const times = applied.get(id) ?? 0;
    if (times === 0) verdict.lost += 1;
    if (times > 1) verdict.doubled += 1;
    if (times === 1) verdict.delivered += 1;
    if (!(await isRight())) verdict.wrong += 1;
  }
  const known = new Set(accepted.map(({ id }) => id));
  verdict.wrong += [...applied.keys()].filter((reference) => !known.has(reference)).length;
  return verdict;
}

export function judgeFilings(caller: Caller, sandboxUrl: string, filed: readonly Filed[]): Promise<Verdict> {
  const isRight = async ({ filing: { id }, auth, papers }: Filed): Promise<boolean> => {
    const view = (await (await caller.call('GET', `/api/v1/filings/${id}`, auth)).json()) as FilingView;
    // The dossier that the citizen is led to is the one that was made of this filing.
    const answer = await fetch(`${sandboxUrl}/__sandbox/filings/${encodeURIComponent(view.dossierCode ?? '')}`);
    return view.state === 'delivered' && view.papers.length >= papers && answer.ok && JSON.stringify(await answer.json()).includes(id);
  };
  return judge(sandboxUrl, ['create'], filed.map((each) => ({ id: each.filing.id, isRight: () => isRight(each) })));
}

/** Reading a letter asks its system how far it is: it may say that it received it. */
const HANDED_OVER = ['sent', 'received'];

export function judgeLetters(caller: Caller, sandboxUrl: string, letters: readonly Letter[]): Promise<Verdict> {
  const isRight = async ({ id, auth, path, title, pictures }: Letter): Promise<boolean> => {
    const view = (await (await caller.call('GET', path, auth)).json()) as { state: string; upstreamNumber: string | null };
    const answer = await fetch(`${sandboxUrl}/__sandbox/petitions/${id}`);
    if (!answer.ok) return false;
    const kept = (await answer.json()) as { id: string; title: string; files: string[] };
    return HANDED_OVER.includes(view.state) && view.upstreamNumber === kept.id && kept.title === title && kept.files.length === pictures;
  };
  return judge(sandboxUrl, ['create_petition', 'create_question', 'create_letter'], letters.map((each) => ({ id: each.id, isRight: () => isRight(each) })));
}
