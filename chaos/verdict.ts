import type { FilingView } from '../src/contract/schemas/filing';
import type { Caller } from './caller';
import type { Filed } from './file-one';

export interface Verdict {
  accepted: number;
  delivered: number;
  lost: number;
  doubled: number;
  /** Filings whose dossier code or papers are not what the sandbox and the citizen have. */
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

/** Accepted here against applied there, filing by filing. */
export async function judge(caller: Caller, sandboxUrl: string, filed: readonly Filed[]): Promise<Verdict> {
  const creates = (await journalOf(sandboxUrl)).filter(({ operation }) => operation === 'create');
  const applied = new Map<string, number>();
  for (const { reference, applied: took } of creates) if (took === true && reference !== null) applied.set(reference, (applied.get(reference) ?? 0) + 1);
  const verdict: Verdict = { accepted: filed.length, delivered: 0, lost: 0, doubled: 0, wrong: 0 };
  for (const { filing, auth, papers } of filed) {
    const times = applied.get(filing.id) ?? 0;
    if (times === 0) verdict.lost += 1;
    if (times > 1) verdict.doubled += 1;
    if (times === 1) verdict.delivered += 1;
    const view = (await (await caller.call('GET', `/api/v1/filings/${filing.id}`, auth)).json()) as FilingView;
    if (view.state !== 'delivered' || view.papers.length < papers || !(await isSame(sandboxUrl, view, filing.id))) verdict.wrong += 1;
  }
  const known = new Set(filed.map(({ filing }) => filing.id));
  verdict.wrong += [...applied.keys()].filter((reference) => !known.has(reference)).length;
  return verdict;
}

/** The dossier that the citizen is led to is the one that was made of this filing. */
async function isSame(sandboxUrl: string, { dossierCode }: FilingView, reference: string): Promise<boolean> {
  const answer = await fetch(`${sandboxUrl}/__sandbox/filings/${encodeURIComponent(dossierCode ?? '')}`);
  return answer.ok && JSON.stringify(await answer.json()).includes(reference);
}
