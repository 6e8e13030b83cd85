import type { FieldFault } from '../../../contract/schemas/problem';
import type { FiledPaper } from '../../filing-core/filing-content';
import type { VaultPaper } from '../../filing-core/paper-vault';
import { filedPaper } from './needed-files';

/** `unbound`: those that become the filing's now; the others were its own already. */
export type SupplementPapers = { ok: true; papers: FiledPaper[]; unbound: VaultPaper[] } | { ok: false; fields: FieldFault[] };

/** The papers a citizen answers with, each once, or which of them cannot be used (`paper:<id>`). The agency asked in its own words, so their code is their name. */
export function supplementPapers(files: readonly VaultPaper[], filingId: string, paperIds: readonly string[]): SupplementPapers {
  const byId = new Map(files.map((file) => [file.id, file]));
  const fields: FieldFault[] = [];
  const papers: FiledPaper[] = [];
  const unbound: VaultPaper[] = [];
  for (const id of new Set(paperIds)) {
    const file = byId.get(id);
    const isTaken = file !== undefined && file.filingId !== null && file.filingId !== filingId;
    const paper = file === undefined || isTaken ? null : filedPaper({ name: file.paperCode, originals: 0, copies: 1 }, file);
    if (paper === null) fields.push({ field: `paper:${id}`, fault: file === undefined || isTaken ? 'missing' : file.state === 'rejected' ? 'rejected' : 'not_ready' });
    else {
      papers.push(paper);
      if (file?.filingId === null) unbound.push(file);
    }
  }
  return fields.length === 0 ? { ok: true, papers, unbound } : { ok: false, fields };
}
