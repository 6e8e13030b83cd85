import { hash } from 'node:crypto';
import type { FiledPaper } from '../filing-core/filing-content';
import type { FilingPortal, PortalFile, PortalRefusal } from '../upstream/filing-ports';
import type { UpstreamFault } from '../upstream/ports';
import type { PaperSource } from './paper-source';

/** `fault`: try again. `refused`: the portal will not have this file. `damaged`: ours is not what was handed in. `stopped`: told to end. */
export type UploadOutcome = { kind: 'done' } | { kind: 'fault'; fault: UpstreamFault } | PortalRefusal | { kind: 'damaged' } | { kind: 'stopped' };

export interface UploadParts {
  portal: Pick<FilingPortal, 'uploadFile'>;
  source: PaperSource;
  /** The portal's ids by paper id; grows as papers arrive. */
  fileIds: Record<string, string>;
  /** Remembers `fileIds`; false when this run no longer holds the delivery. */
  remember(): Promise<boolean>;
  /** True when there is no time for another paper. */
  mustEnd(): boolean;
}

/** Hands over the papers that the portal does not have yet, one after the other, remembering each as it arrives. */
export async function uploadPapers(papers: readonly FiledPaper[], { portal, source, fileIds, remember, mustEnd }: UploadParts): Promise<UploadOutcome> {
  for (const { id, fileName, fileType, sha256 } of papers) {
    if (fileIds[id] !== undefined) continue;
    if (mustEnd()) return { kind: 'stopped' };
    const bytes = await source.bytesOf(id);
    if (bytes === null || hash('sha256', bytes) !== sha256) return { kind: 'damaged' };
    const answer = await portal.uploadFile({ fileName, fileType, bytes, sha256 });
    if (!answer.ok) return { kind: 'fault', fault: answer.fault };
    if (answer.value.kind === 'refused') return answer.value;
    fileIds[id] = answer.value.value.fileId;
    if (!(await remember())) return { kind: 'stopped' };
  }
  return { kind: 'done' };
}

/** A paper as the portal knows it. Throws when it was not uploaded, which is a bug. */
export function portalFileOf({ id, fileName, sizeBytes, sha256 }: FiledPaper, fileIds: Readonly<Record<string, string>>): PortalFile {
  const fileId = fileIds[id];
  if (fileId === undefined) throw new Error('a paper was not uploaded');
  return { fileId, fileName, sizeBytes, sha256 };
}
