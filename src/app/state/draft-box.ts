import type { FormView } from '../../contract/schemas/form';
import type { ProcedureDetail } from '../../contract/schemas/procedure';
import type { DeviceStorage } from '../platform/port';
import { isRecord } from '../api/shapes';
import { readDraftIndex, writeDraftIndex, type DraftLine } from './draft-index';
import { isKeptDraft, type KeptDraft } from './kept-draft';

const draftKey = (id: string): string => `draft.${id}`;
const formKey = (id: string): string => `draft.${id}.form`;

/** The form and the procedure of a draft, so that it can be gone on with without a network. */
export interface KeptForm {
  form: Pick<FormView, 'procedureCode' | 'version' | 'sections'>;
  procedure: ProcedureDetail;
}

async function readJson(storage: DeviceStorage, key: string): Promise<unknown> {
  try {
    return JSON.parse((await storage.get(key)) ?? 'null');
  } catch {
    return null; // written by another version
  }
}

export async function readDraft(storage: DeviceStorage, id: string): Promise<KeptDraft | null> {
  const kept = await readJson(storage, draftKey(id));
  return isKeptDraft(kept) ? kept : null;
}

const lineOf = ({ id, procedureName, procedureCode, provinceId, step, savedAt, expiresAt }: KeptDraft): DraftLine => ({ id, procedureName, procedureCode, provinceId, step, savedAt, expiresAt });

/** Keeps the draft and its line in the list; answers the list as it is now, and whether the device took the draft. */
export async function keepDraft(storage: DeviceStorage, draft: KeptDraft): Promise<{ lines: DraftLine[]; isKept: boolean }> {
  const isKept = await storage.set(draftKey(draft.id), JSON.stringify(draft));
  const others = (await readDraftIndex(storage)).filter(({ id }) => id !== draft.id);
  return { lines: await writeDraftIndex(storage, [lineOf(draft), ...others]), isKept };
}

/** Nothing of the draft stays on the device. */
export async function dropDraft(storage: DeviceStorage, id: string): Promise<DraftLine[]> {
  await storage.remove(draftKey(id));
  await storage.remove(formKey(id));
  return writeDraftIndex(storage, (await readDraftIndex(storage)).filter((line) => line.id !== id));
}

/** After signing out, or when everything is deleted. */
export async function dropAllDrafts(storage: DeviceStorage): Promise<void> {
  for (const { id } of await readDraftIndex(storage)) {
    await storage.remove(draftKey(id));
    await storage.remove(formKey(id));
  }
  await storage.remove('uploads');
  await writeDraftIndex(storage, []);
}

export async function readForm(storage: DeviceStorage, id: string): Promise<KeptForm | null> {
  const kept = await readJson(storage, formKey(id));
  return isKeptForm(kept) ? kept : null;
}

const isKeptForm = (value: unknown): value is KeptForm => isRecord(value) && isRecord(value.form) && Array.isArray(value.form.sections) && isRecord(value.procedure);

export function keepForm(storage: DeviceStorage, id: string, { form, procedure }: KeptForm): Promise<boolean> {
  const { procedureCode, version, sections } = form;
  return storage.set(formKey(id), JSON.stringify({ form: { procedureCode, version, sections }, procedure }));
}
