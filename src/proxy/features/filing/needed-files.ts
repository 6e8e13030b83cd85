import type { PaperNeed } from '../../../contract/schemas/procedure';
import type { FieldFault } from '../../../contract/schemas/problem';
import { neededPapers, type FilingSituation } from '../../../domain/needed-papers';
import type { FiledPaper } from '../../filing-core/filing-content';
import { isUnchecked } from '../../filing-core/paper-checks';
import type { VaultPaper } from '../../filing-core/paper-vault';

export type NeededFiles = { ok: true; papers: FiledPaper[] } | { ok: false; fields: FieldFault[] };

/** The files of the papers that this case asks for, or which of those papers are missing or not ready (`paper:<code>`). Other files are left out. */
export function neededFiles(needs: readonly PaperNeed[], situation: FilingSituation, files: readonly VaultPaper[]): NeededFiles {
  const fields: FieldFault[] = [];
  const papers = neededPapers(needs, situation).flatMap((need) => {
    const own = files.filter(({ paperCode }) => paperCode === need.code);
    const fault = faultOf(need, own);
    if (fault !== null) fields.push({ field: `paper:${need.code}`, fault });
    return own.flatMap((file) => filedPaper(need, file) ?? []);
  });
  return fields.length === 0 ? { ok: true, papers } : { ok: false, fields };
}

function faultOf({ required }: PaperNeed, files: readonly VaultPaper[]): FieldFault['fault'] | null {
  if (files.some(isUnchecked)) return 'not_ready';
  if (!required || files.some(({ state }) => state === 'ready')) return null;
  return files.some(({ state }) => state === 'rejected') ? 'rejected' : 'missing';
}

/** What is uploaded is an electronic copy, whatever the counter would ask for; `quantity` is what the procedure states. */
export function filedPaper({ name, originals, copies }: Pick<PaperNeed, 'name' | 'originals' | 'copies'>, { id, paperCode, fileName, fileType, sizeBytes, sha256, state }: VaultPaper): FiledPaper | null {
  if (state !== 'ready' || sha256 === null) return null;
  return { id, paperCode, name, fileName, fileType, sizeBytes, sha256, kind: 'electronic', quantity: Math.max(1, originals + copies) };
}
