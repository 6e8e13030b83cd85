import { randomUUID } from 'node:crypto';
import type { FormView } from '../src/contract/schemas/form';
import type { FilingView } from '../src/contract/schemas/filing';
import type { ProcedureDetail } from '../src/contract/schemas/procedure';
import { neededPapers } from '../src/domain/needed-papers';
import type { Answers } from '../src/domain/form/spec';
import type { Caller } from './caller';
import { beginUpload, makePdf, pdfFor, sendBytes, settledState } from './upload-paper';

/** A procedure of one province with answers that its form takes. */
export interface Template {
  provinceId: string;
  procedure: ProcedureDetail;
  form: FormView;
  answers: Answers;
}

export interface Draft {
  id: string;
  auth: Record<string, string>;
  template: Template;
}

export interface Filed extends Draft {
  filing: FilingView;
  papers: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };

export async function saveDraft(caller: Caller, auth: Record<string, string>, template: Template): Promise<Draft> {
  const id = randomUUID();
  const { provinceId, procedure, form, answers } = template;
  const body = JSON.stringify({ provinceId, procedureCode: procedure.code, formVersion: form.version, answers, step: 'form', baseRevision: 0 });
  const answer = await caller.call('PUT', `/api/v1/drafts/${id}`, { ...auth, ...JSON_TYPE }, body);
  if (answer.status !== 200) throw new Error(`draft not saved: ${answer.status} ${await answer.text()}`);
  return { id, auth, template };
}

/** From an empty draft to an accepted filing, through every cut; twice with two keys, as two tabs would. */
export async function fileOne(caller: Caller, auth: Record<string, string>, template: Template, random: () => number): Promise<Filed> {
  const draft = await saveDraft(caller, auth, template);
  const caseCode = typeof template.answers['case.code'] === 'string' ? template.answers['case.code'] : null;
  const needed = neededPapers(template.procedure.papers, { caseCode, onBehalf: 'self' }).filter(({ required }) => required);
  const codes = needed.length > 0 ? needed.map(({ code }) => code) : neededPapers(template.procedure.papers, { caseCode, onBehalf: 'self' }).slice(0, 1).map(({ code }) => code);
  for (const code of codes) {
    const bytes = makePdf(8 + Math.floor(random() * 60));
    const path = await beginUpload(caller, auth, draft.id, pdfFor(code), bytes);
    await sendBytes(caller, auth, path, bytes);
    const state = await settledState(caller, auth, path);
    // An upload whose first answer was lost was begun twice: the same bytes are there already.
    if (state !== 'ready' && !state.includes('duplicate')) throw new Error(`a paper is ${state}`);
  }
  await removeUnfinished(caller, auth, draft.id);
  const body = JSON.stringify({ draftId: draft.id, revision: 1, resultWay: 'counter', post: [], consentVersion: '2026-11', committed: true });
  const send = (key: string): Promise<Response> => caller.call('POST', '/api/v1/filings', { ...auth, ...JSON_TYPE, 'idempotency-key': key }, body);
  const tabs = random() < 0.2 ? [send(randomUUID()), send(randomUUID())] : [send(randomUUID())];
  const answers = await Promise.all(tabs);
  const views = await Promise.all(answers.map(async (answer) => {
    if (answer.status !== 202) throw new Error(`not filed: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as FilingView;
  }));
  const [filing] = views;
  if (filing === undefined || views.some(({ id }) => id !== filing.id)) throw new Error('two tabs made two filings');
  return { ...draft, filing, papers: codes.length };
}

/** An upload whose first answer was lost was begun twice: what never got a byte is taken away, as the app offers to. */
async function removeUnfinished(caller: Caller, auth: Record<string, string>, draftId: string): Promise<void> {
  const answer = await caller.call('GET', `/api/v1/papers?draftId=${draftId}&limit=50`, auth);
  const { items } = (await answer.json()) as { items: { id: string; state: string }[] };
  for (const { id, state } of items) if (state !== 'ready') await caller.call('DELETE', `/api/v1/papers/${id}`, auth);
}
