import type { DraftBody, DraftView } from '../../../contract/schemas/draft';
import type { Answers } from '../../../contract/schemas/form';
import { isPassing, type ApiError, type ApiResult } from '../../api/api-error';
import { fromServer, type KeptDraft } from '../../state/kept-draft';
import { contentOf, isOwnSave } from './same-content';

const DEVICE_PAUSE_MS = 400;
const SERVER_PAUSE_MS = 1_500;
/** While somebody types on and on, the server still hears of it this often. */
const LONGEST_UNSENT_MS = 10_000;
/** More lost answers in a row than this are not told apart from another device's saves. */
const MOST_UNANSWERED = 8;
const RETRY_MS = [5_000, 15_000, 60_000] as const;

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** Kept on this device; `why` the server has not got it yet. */
  | { kind: 'device'; why: ApiError | null }
  | { kind: 'conflict'; theirs: DraftView }
  | { kind: 'outdated' }
  | { kind: 'filed' };

export interface SaverParts {
  draft: KeptDraft;
  /** Writes to the device; false when that cannot keep it. */
  keep(draft: KeptDraft): Promise<boolean>;
  put(id: string, body: DraftBody): Promise<ApiResult<DraftView>>;
  get(id: string): Promise<ApiResult<DraftView>>;
  /** What is to be sent of the answers. */
  prune(answers: Answers): Answers;
  now(): string;
}

type Change = Partial<Pick<KeptDraft, 'answers' | 'step' | 'toCheck' | 'choices' | 'submit'>>;

export interface DraftSaver {
  draft(): KeptDraft;
  state(): SaveState;
  /** False when the device did not take what was written last: what the server has not got is gone once the app closes. */
  isKept(): boolean;
  /** Called whenever `state()` or `isKept()` changed. */
  subscribe(listener: () => void): () => void;
  /** Saves soon: to the device in a moment, to the server when the typing pauses. */
  change(part: Change): void;
  /** Saves to both now and answers how that went; nothing once it is stopped, also while it waited. */
  flush(): Promise<SaveState>;
  /** After a conflict: what stands here wins; the answer is how saving it went. */
  keepMine(theirs: DraftView): Promise<SaveState>;
  /** After a conflict: what stands on the server wins. */
  takeTheirs(theirs: DraftView): KeptDraft;
  /** Goes on after `stop` or `end`; a new saver need not be started. */
  start(): void;
  /** What was written last is kept and sent; then nothing more. */
  stop(): void;
  /** The draft is no more: nothing is written again. Settles when the last write has, here and on the server. */
  end(): Promise<void>;
}

/** Saves a draft while it is being written. One request at a time; a lost answer of our own is no conflict. */
export function createDraftSaver({ draft: opened, keep, put, get, prune, now }: SaverParts): DraftSaver {
  let draft = opened;
  let state: SaveState = opened.unsent || opened.revision === 0 ? { kind: 'device', why: null } : { kind: 'saved' };
  let changes = 0;
  let failures = 0;
  let deviceTimer: ReturnType<typeof setTimeout> | undefined;
  let serverTimer: ReturnType<typeof setTimeout> | undefined;
  let unsentSinceMs: number | null = null;
  let sending: Promise<SaveState> | null = null;
  let stopped = false;
  let ended = false;
  let keeping: Promise<unknown> = Promise.resolve();
  let isKept = true;
  const listeners = new Set<() => void>();

  const show = (next: SaveState): SaveState => {
    state = next;
    for (const listener of listeners) listener();
    return next;
  };
  const keepNow = (): Promise<unknown> => {
    clearTimeout(deviceTimer);
    deviceTimer = undefined;
    if (!ended) keeping = keeping.then(keepOnce);
    return keeping;
  };
  const keepOnce = async (): Promise<void> => {
    if (ended) return;
    isKept = await keep(draft);
    for (const listener of listeners) listener();
  };
  const sendIn = (delayMs: number) => {
    clearTimeout(serverTimer);
    if (!stopped) serverTimer = setTimeout(() => void send(), delayMs);
  };
  const bodyOf = ({ provinceId, procedureCode, formVersion, answers, step, revision }: KeptDraft): DraftBody => ({ provinceId, procedureCode, formVersion, answers: prune(answers), step, baseRevision: revision });

  function send(): Promise<SaveState> {
    clearTimeout(serverTimer);
    unsentSinceMs = null;
    sending ??= sendOnce().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendOnce(): Promise<SaveState> {
    if (!draft.unsent || state.kind === 'conflict' || state.kind === 'outdated' || state.kind === 'filed') return state;
    const at = changes;
    const body = bodyOf(draft);
    const { unanswered = [] } = draft;
    // Kept before it goes: when the answer is lost and the app killed, the next start still knows its own save.
    if (!unanswered.includes(contentOf(body))) draft = { ...draft, unanswered: [...unanswered, contentOf(body)].slice(0, MOST_UNANSWERED) };
    void keepNow();
    show({ kind: 'saving' });
    const result = await put(draft.id, body);
    if (result.ok) return accepted(result.value, at);
    if (result.error.code === 'draft_conflict') return settleConflict(body, at);
    if (result.error.code === 'form_outdated') return show({ kind: 'outdated' });
    if (result.error.code === 'already_filed') return show({ kind: 'filed' });
    if (result.error.code === 'not_found' && body.baseRevision > 0 && !ended) return beginAnew();
    const retryMs = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
    failures += 1;
    if (isPassing(result.error) && retryMs !== undefined) sendIn(retryMs);
    return show({ kind: 'device', why: result.error });
  }

  /** Deleted on another device, or expired: what stands here is all there is, as when it is opened. */
  function beginAnew(): Promise<SaveState> {
    draft = { ...draft, revision: 0, unanswered: [] };
    return sendOnce();
  }

  async function accepted({ revision, expiresAt }: DraftView, at: number): Promise<SaveState> {
    failures = 0;
    const done = at === changes;
    draft = { ...draft, revision, expiresAt, unsent: !done, unanswered: [] };
    if (!stopped) await keepNow(); // whoever opened it since writes on where this one left off
    if (!done) sendIn(SERVER_PAUSE_MS);
    return show(done ? { kind: 'saved' } : { kind: 'device', why: null });
  }

  /** Our own save whose answer was lost is no conflict, also when more was written since: the server then has something this device sent. */
  async function settleConflict(body: DraftBody, at: number): Promise<SaveState> {
    const server = await get(draft.id);
    if (!server.ok) {
      if (isPassing(server.error)) sendIn(RETRY_MS[0]);
      return show({ kind: 'device', why: server.error });
    }
    if (server.value.filingId !== null) return show({ kind: 'filed' });
    if (contentOf(server.value) === contentOf(body)) return accepted(server.value, at);
    if (!isOwnSave(draft, server.value)) return show({ kind: 'conflict', theirs: server.value });
    if (stopped) return show({ kind: 'device', why: null }); // whoever opens it next knows its own save, and has newer words by then
    draft = { ...draft, revision: server.value.revision, unanswered: [] };
    return sendOnce();
  }

  return {
    draft: () => draft,
    state: () => state,
    isKept: () => isKept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(part) {
      const forServer = 'answers' in part || 'step' in part;
      changes += forServer ? 1 : 0;
      draft = { ...draft, ...part, savedAt: now(), unsent: draft.unsent || forServer };
      deviceTimer ??= setTimeout(() => void keepNow(), DEVICE_PAUSE_MS);
      if (!forServer) return;
      unsentSinceMs ??= Date.now();
      sendIn(Math.max(0, Math.min(SERVER_PAUSE_MS, unsentSinceMs + LONGEST_UNSENT_MS - Date.now())));
    },
    async flush() {
      if (stopped) return state; // the draft may have been deleted since, or its writer have signed out
      await keepNow();
      await sending;
      return stopped ? state : send();
    },
    keepMine(theirs) {
      draft = { ...draft, revision: theirs.revision, unsent: true, unanswered: [] };
      show({ kind: 'device', why: null });
      return send();
    },
    takeTheirs(theirs) {
      draft = fromServer(theirs, draft);
      changes += 1;
      void keepNow();
      show({ kind: 'saved' });
      return draft;
    },
    start() {
      stopped = false;
      ended = false;
    },
    stop() {
      const isLate = !stopped && unsentSinceMs !== null;
      stopped = true;
      clearTimeout(serverTimer);
      if (deviceTimer !== undefined) void keepNow();
      if (isLate) void send();
    },
    async end() {
      stopped = true;
      ended = true;
      clearTimeout(serverTimer);
      clearTimeout(deviceTimer);
      deviceTimer = undefined;
      await keeping;
      await sending;
    },
  };
}
