import { isDeepStrictEqual } from 'node:util';
import type { Caller } from './caller';
import { saveDraft, type Draft, type Template } from './file-one';
import { beginUpload, makePdf, pdfFor, sendBytes, settledState } from './upload-paper';

/** A draft with an upload that stopped half-way, left lying while everything is killed around it. */
interface Leftover extends Draft {
  path: string;
  bytes: Buffer;
}

export async function leaveHalfDone(caller: Caller, auth: Record<string, string>, template: Template): Promise<Leftover> {
  const draft = await saveDraft(caller, auth, template);
  const bytes = makePdf(60);
  const path = await beginUpload(caller, auth, draft.id, pdfFor(template.procedure.papers[0]?.code ?? 'TP01'), bytes);
  await sendBytes(caller, auth, path, bytes, Math.floor(bytes.length / 2));
  return { ...draft, path, bytes };
}

/** How many drafts are not as they were saved, and how many uploads could not be ended where they had stopped. */
export async function countBroken(caller: Caller, leftovers: readonly Leftover[]): Promise<{ drafts: number; uploads: number }> {
  let [drafts, uploads] = [0, 0];
  for (const { id, auth, path, bytes, template } of leftovers) {
    const answer = await caller.call('GET', `/api/v1/drafts/${id}`, auth);
    const view = (await answer.json()) as { answers: unknown };
    if (answer.status !== 200 || !isDeepStrictEqual(view.answers, template.answers)) drafts += 1;
    const state = await sendBytes(caller, auth, path, bytes).then(() => settledState(caller, auth, path), (error: unknown) => String(error));
    if (state !== 'ready') uploads += 1;
  }
  return { drafts, uploads };
}
