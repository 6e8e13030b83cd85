import type { PaperFault, PaperView } from '../../../contract/schemas/paper';
import { toIso } from '../../../domain/time';
import { openFileName } from '../../filing-core/paper-names';
import type { PaperRow } from '../../store/papers';
import type { PaperParts } from './paper-parts';

const FAULTS: Record<PaperFault, true> = {
  unreadable: true, empty: true, oversized: true, wrong_type: true, damaged: true, infected: true, duplicate: true, scan_unavailable: true,
};
const isFault = (text: string): text is PaperFault => Object.hasOwn(FAULTS, text);

/** A paper as its owner sees it; how much has arrived is asked of the disk. One that is whole there waits for its check, whatever its row still says. */
export async function describePaper({ files, secrets }: Pick<PaperParts, 'files' | 'secrets'>, row: PaperRow): Promise<PaperView> {
  const { id, draftId, filingId, paperCode, fileType, sizeBytes, virusScan } = row;
  const receivedBytes = row.state === 'receiving' ? ((await files.sizeOf('incoming', id)) ?? 0) : sizeBytes;
  const state = row.state === 'receiving' && receivedBytes === sizeBytes ? 'checking' : row.state;
  return {
    id, draftId, filingId, paperCode, fileName: openFileName(secrets, row), fileType, sizeBytes, receivedBytes, state, virusScan,
    fault: row.fault !== null && isFault(row.fault) ? row.fault : null,
    createdAt: toIso(row.createdAt),
  };
}
