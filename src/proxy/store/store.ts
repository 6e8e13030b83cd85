import { createAnswerStore, type AnswerStore } from './answers';
import { createCitizenStore, type CitizenStore } from './citizens';
import type { Database, OpenDatabase } from './database';
import { createDraftStore, type DraftStore } from './drafts';
import { createErrandStore, type ErrandStore } from './errands';
import { createFilingStore, type FilingStore } from './filings';
import { createFollowStore, type FollowStore } from './follows';
import { createGrantStore, type GrantStore } from './grants';
import { createPaperStore, type PaperStore } from './papers';
import { prune } from './prune';
import { createResultLinkStore, type ResultLinkStore } from './result-links';
import { createSessionStore, type SessionStore } from './sessions';
import { createSnapshotStore, type SnapshotStore } from './snapshots';

/** Everything the proxy keeps, by what it is kept for. */
export interface Store {
  citizens: CitizenStore;
  sessions: SessionStore;
  grants: GrantStore;
  follows: FollowStore;
  snapshots: SnapshotStore;
  answers: AnswerStore;
  drafts: DraftStore;
  papers: PaperStore;
  filings: FilingStore;
  errands: ErrandStore;
  resultLinks: ResultLinkStore;
  /** For what several tables change together: `db.transaction(…)`. */
  db: Database;
  runScript: OpenDatabase['runScript'];
  prune(now: Date): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** `databaseUrl` null: the embedded database in `dataDir`, or in memory when that is null too. */
export async function openStore(where: { databaseUrl: string | null; dataDir: string | null; onError(error: Error): void }): Promise<Store> {
  return createStore(await open(where));
}

/** Only the driver in use is loaded: each takes megabytes. */
async function open({ databaseUrl, dataDir, onError }: Parameters<typeof openStore>[0]): Promise<OpenDatabase> {
  if (databaseUrl === null) return (await import('./open-pglite')).openPglite(dataDir);
  return (await import('./open-postgres')).openPostgres(databaseUrl, onError);
}

function createStore({ db, runScript, ping, close }: OpenDatabase): Store {
  return {
    citizens: createCitizenStore(db),
    sessions: createSessionStore(db),
    grants: createGrantStore(db),
    follows: createFollowStore(db),
    snapshots: createSnapshotStore(db),
    answers: createAnswerStore(db),
    drafts: createDraftStore(db),
    papers: createPaperStore(db),
    filings: createFilingStore(db),
    errands: createErrandStore(db),
    resultLinks: createResultLinkStore(db),
    db,
    runScript,
    prune: (now) => prune(db, now),
    ping,
    close,
  };
}
