import { randomBytes, randomUUID, hash } from 'node:crypto';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Clock } from '../clock';
import type { Secrets } from '../security/secrets';
import type { Database } from '../store/database';
import { papers } from '../store/filing-schema';
import type { PaperRow } from '../store/papers';
import type { Store } from '../store/store';
import { isUnchecked, type PaperChecks } from './paper-checks';
import type { PaperFiles } from './paper-files';
import { MAX_PAPER_BYTES } from './paper-limits';
import { openFileName, sealFileName } from './paper-names';

/** A paper as delivery needs it. `sizeBytes` and `sha256` (hex) are of the stored bytes once it is ready. */
export interface VaultPaper {
  id: string;
  paperCode: string;
  fileName: string;
  fileType: string;
  sizeBytes: number;
  sha256: string | null;
  state: PaperRow['state'];
  filingId: string | null;
  storageKey: string;
}

/** Ids of papers whose bytes are on disk for certain. */
export interface SecuredPapers {
  securedIds: readonly string[];
}

export interface ReadyPaper extends VaultPaper {
  sha256: string;
  /** At most 20 MiB. */
  bytes(): Promise<Buffer>;
}

export interface NewResult {
  citizenId: string;
  filingId: string;
  paperCode: string;
  fileName: string;
  fileType: string;
  bytes: Buffer;
}

export interface PaperVault {
  /** Every paper of a citizen's draft, in every state; those being checked right now are waited for. */
  list(citizenId: string, draftId: string): Promise<VaultPaper[]>;
  listOfFiling(filingId: string): Promise<VaultPaper[]>;
  /** Null unless it is ready. Who asks has to have settled whose it is. */
  open(paperId: string): Promise<ReadyPaper | null>;
  /** Papers go to disk for certain before they are filed, not as they arrive: by then the system has mostly written them by itself. */
  secure(papers: readonly Pick<VaultPaper, 'id' | 'storageKey'>[]): Promise<SecuredPapers>;
  /** Makes these papers the filing's; false, for the caller to roll back, unless all are the citizen's, of that draft, ready and not filed yet. */
  attach(filingId: string, from: { citizenId: string; draftId: string; papers: SecuredPapers }, tx: Database): Promise<boolean>;
  /** Keeps a result for reuse; answers the paper's id, the same one for the same bytes of the same filing. */
  newFromBytes(result: NewResult): Promise<string>;
}

/** More than the admission rules let one draft hold. */
const MAX_LISTED = 500;
/** Who files right after the last paper was sent waits for its check rather than being told to try again. */
const CHECK_WAIT_MS = 3000;

export function createPaperVault({ store, files, checks, secrets, clock }: { store: Store; files: PaperFiles; checks: PaperChecks; secrets: Secrets; clock: Clock }): PaperVault {
  const viewOf = (row: PaperRow): VaultPaper => {
    const { id, paperCode, fileType, sizeBytes, sha256, state, filingId, storageKey } = row;
    return { id, paperCode, fileName: openFileName(secrets, row), fileType, sizeBytes, sha256, state, filingId, storageKey };
  };
  return {
    async list(citizenId, draftId) {
      const find = (): Promise<PaperRow[]> => store.papers.listOfDraft(citizenId, draftId, MAX_LISTED, null);
      const found = await find();
      const unchecked = found.filter(isUnchecked).map(({ id }) => id);
      return ((await checks.settle(unchecked, CHECK_WAIT_MS)) ? await find() : found).map(viewOf);
    },
    listOfFiling: async (filingId) => (await store.papers.listOfFiling(filingId)).map(viewOf),
    async open(paperId) {
      const row = await store.papers.find(paperId);
      if (row?.state !== 'ready' || row.sha256 === null) return null;
      const { storageKey, sha256 } = row;
      return { ...viewOf(row), sha256, bytes: () => files.read('vault', storageKey, MAX_PAPER_BYTES) };
    },
    async secure(secured) {
      await Promise.all(secured.map(({ storageKey }) => files.sync('vault', storageKey)));
      return { securedIds: [...new Set(secured.map(({ id }) => id))] };
    },
    async attach(filingId, { citizenId, draftId, papers: { securedIds } }, tx) {
      if (securedIds.length === 0) return true;
      const own = and(inArray(papers.id, [...securedIds]), eq(papers.citizenId, citizenId), eq(papers.draftId, draftId), eq(papers.state, 'ready'), isNull(papers.filingId));
      return (await tx.update(papers).set({ filingId }).where(own).returning({ id: papers.id })).length === securedIds.length;
    },
    async newFromBytes({ citizenId, filingId, paperCode, fileName, fileType, bytes }) {
      const sha256 = hash('sha256', bytes, 'hex');
      const [known] = await store.db.select({ id: papers.id }).from(papers).where(and(eq(papers.filingId, filingId), isNull(papers.draftId), eq(papers.sha256, sha256)));
      if (known !== undefined) return known.id;
      const id = randomUUID();
      const storageKey = randomBytes(24).toString('base64url');
      await files.write('vault', storageKey, [bytes]);
      await files.sync('vault', storageKey);
      await store.db.insert(papers).values({
        id, citizenId, draftId: null, filingId, paperCode, fileNameSealed: sealFileName(secrets, id, fileName), fileType, sizeBytes: bytes.length, sha256,
        state: 'ready', virusScan: 'off', fault: null, storageKey, createdAt: new Date(clock.nowMs()),
      });
      return id;
    },
  };
}
