import type { PaperFault } from '../../../../contract/schemas/paper';
import { MAX_PAPER_BYTES } from '../../../filing-core/paper-limits';
import type { PaperRow } from '../../../store/papers';
import { inspectFile } from '../inspect/inspect-file';
import type { PaperParts } from '../paper-parts';
import type { RunningHashes } from '../receive/running-hashes';
import { sha256Of } from './sha256';

/** What is in quarantine or vault; `sha256` null when it has to be read again for it. */
export type Inspected = { kind: 'clean'; sha256: string | null } | { kind: 'rejected'; fault: PaperFault } | { kind: 'gone' };

const MINUTE_MS = 60_000;

/** The steps a received file passes, each of which may be taken again after a process died anywhere. */
export function createSteps({ files, scanner, clock, config, log, hashes }: PaperParts & { hashes: RunningHashes }) {
  /** incoming → quarantine: size, hash and type hold what was announced, and metadata is gone. */
  async function inspect(row: PaperRow): Promise<Inspected> {
    const { id } = row;
    if ((await files.sizeOf('quarantine', id)) !== null) return { kind: 'clean', sha256: null };
    const size = await files.sizeOf('incoming', id);
    if (size === null) return { kind: 'gone' };
    if (size === 0) return { kind: 'rejected', fault: 'empty' };
    if (size > MAX_PAPER_BYTES) return { kind: 'rejected', fault: 'oversized' };
    const bytes = await files.read('incoming', id, MAX_PAPER_BYTES);
    const received = hashes.finish(id, size) ?? (await sha256Of([bytes]));
    if (size !== row.sizeBytes || received !== row.sha256) return { kind: 'rejected', fault: 'damaged' };
    const findings = await inspectFile(bytes, row.fileType);
    if (!findings.ok) return { kind: 'rejected', fault: findings.fault };
    if (!findings.changed) {
      await files.quarantine(id);
      return { kind: 'clean', sha256: received };
    }
    const [sha256] = await Promise.all([sha256Of(findings.pieces), files.write('quarantine', id, findings.pieces)]);
    await files.remove('incoming', id);
    return { kind: 'clean', sha256 };
  }

  /** Null: the scanner does not answer, and there is still time to ask again. */
  async function scan({ id }: PaperRow): Promise<'off' | 'clean' | 'infected' | 'scan_unavailable' | null> {
    if (scanner === null) return 'off';
    const bytes = files.stream('quarantine', id);
    const answer = await scanner.scan(bytes).finally(() => bytes.destroy());
    if (answer.ok) return answer.value;
    const { kind, detail } = answer.fault;
    log.warn({ kind, detail }, 'the virus scanner gave no answer');
    const sinceMs = (await files.writtenAtMs('quarantine', id)) ?? clock.nowMs();
    return kind === 'refused' || clock.nowMs() - sinceMs > config.SCAN_PATIENCE_MINUTES * MINUTE_MS ? 'scan_unavailable' : null;
  }

  /** quarantine → vault, where it may lie already. */
  async function keep({ id, storageKey }: PaperRow, sha256: string | null): Promise<{ sha256: string; sizeBytes: number }> {
    const isKept = (await files.sizeOf('vault', storageKey)) !== null;
    const bytes = await (isKept ? files.read('vault', storageKey, MAX_PAPER_BYTES) : files.read('quarantine', id, MAX_PAPER_BYTES));
    if (!isKept) await files.write('vault', storageKey, [bytes]);
    await files.remove('quarantine', id);
    return { sizeBytes: bytes.length, sha256: sha256 ?? (await sha256Of([bytes])) };
  }

  return { inspect, scan, keep };
}
