import type { DraftView } from '../../../contract/schemas/draft';
import type { FormView } from '../../../contract/schemas/form';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { carryAnswers } from '../../../domain/form/carry-answers';
import { isPassing, type ApiError, type ApiResult } from '../../api/api-error';
import type { DeviceStorage } from '../../platform/port';
import { dropDraft, keepDraft, keepForm, readDraft, readForm, type KeptForm } from '../../state/draft-box';
import { fromServer, type KeptDraft } from '../../state/kept-draft';
import { isOwnSave } from './same-content';

export interface OpenParts {
  storage: DeviceStorage;
  getDraft(id: string): Promise<ApiResult<DraftView>>;
  getForm(code: string, province: string): Promise<ApiResult<FormView>>;
  getProcedure(code: string, province: string | null): Promise<ApiResult<ProcedureDetail>>;
}

export type OpenedDraft =
  /** `theirs`: changed on another device since this one last heard of it, while this one has changes of its own. */
  | { kind: 'ready'; draft: KeptDraft; kept: KeptForm; newVersion: boolean; theirs: DraftView | null }
  | { kind: 'filed'; filingId: string }
  | { kind: 'missing' }
  | { kind: 'failed'; error: ApiError };

/** The draft from the device and the server, whichever is newer, laid into the form as it is now. Works without a network once both were here. */
export async function openDraft(id: string, parts: OpenParts): Promise<OpenedDraft> {
  const { storage, getDraft } = parts;
  const mine = await readDraft(storage, id);
  if (mine !== null && isOnlyHere(mine)) return lay(mine, null, parts);
  const server = await getDraft(id);
  if (server.ok && server.value.filingId !== null) {
    await dropDraft(storage, id);
    return { kind: 'filed', filingId: server.value.filingId };
  }
  if (!server.ok && mine === null) {
    if (server.error.status === 404) await dropDraft(storage, id); // listed here, gone there
    return server.error.status === 404 ? { kind: 'missing' } : { kind: 'failed', error: server.error };
  }
  const { draft, theirs } = join(mine, server);
  return draft === null ? { kind: 'missing' } : lay(draft, theirs, parts);
}

/** Begun here and never sent anywhere: nobody else can be asked about it. */
const isOnlyHere = ({ revision, unanswered = [] }: KeptDraft): boolean => revision === 0 && unanswered.length === 0;

async function lay(draft: KeptDraft, theirs: DraftView | null, parts: OpenParts): Promise<OpenedDraft> {
  const kept = await formOf(draft, parts);
  if ('error' in kept) return { kind: 'failed', error: kept.error };
  const newVersion = draft.formVersion !== 0 && draft.formVersion !== kept.form.version;
  const laid = layInto(draft, kept.form);
  await keepDraft(parts.storage, laid);
  return { kind: 'ready', draft: laid, kept, newVersion, theirs };
}

function join(mine: KeptDraft | null, server: ApiResult<DraftView>): { draft: KeptDraft | null; theirs: DraftView | null } {
  // Expired or deleted elsewhere: what stands here is all there is, and starts anew there.
  if (!server.ok) return { draft: mine && server.error.status === 404 ? { ...mine, revision: 0, unsent: mine.revision > 0 || mine.unsent } : mine, theirs: null };
  if (mine === null) return { draft: fromServer(server.value, null), theirs: null };
  if (mine.revision === server.value.revision) return { draft: { ...mine, expiresAt: server.value.expiresAt }, theirs: null };
  if (isOwnSave(mine, server.value)) return { draft: { ...mine, revision: server.value.revision, unanswered: [] }, theirs: null };
  return mine.unsent ? { draft: mine, theirs: server.value } : { draft: fromServer(server.value, mine), theirs: null };
}

/** The newest form and procedure; those kept with the draft when nobody can be asked. */
async function formOf({ id, procedureCode, provinceId }: KeptDraft, { storage, getForm, getProcedure }: OpenParts): Promise<KeptForm | { error: ApiError }> {
  const [form, procedure] = await Promise.all([getForm(procedureCode, provinceId), getProcedure(procedureCode, provinceId)]);
  if (form.ok && procedure.ok) {
    const kept = { form: form.value, procedure: procedure.value };
    await keepForm(storage, id, kept);
    return kept;
  }
  const error = !form.ok ? form.error : !procedure.ok ? procedure.error : null;
  const before = error && isPassing(error) ? await readForm(storage, id) : null;
  if (before) return before;
  if (error) return { error };
  throw new Error('a form was neither fetched nor refused');
}

/** Into a new version of the form, marking what is to be looked at again. */
export function layInto(draft: KeptDraft, form: KeptForm['form']): KeptDraft {
  if (draft.formVersion === form.version) return draft;
  if (draft.formVersion === 0) return { ...draft, formVersion: form.version };
  const { answers, toCheck } = carryAnswers(form.sections, draft.answers);
  return { ...draft, answers, toCheck: [...new Set([...draft.toCheck, ...toCheck])], formVersion: form.version, step: 'form', unsent: true };
}
