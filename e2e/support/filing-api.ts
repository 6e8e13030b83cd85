import { createHash, randomUUID } from 'node:crypto';
import { pathOf, UPLOADS_PATH } from '../../src/contract/routes';
import type { DraftView } from '../../src/contract/schemas/draft';
import type { FilingBody, FilingView } from '../../src/contract/schemas/filing';
import type { Answers } from '../../src/contract/schemas/form';
import type { ProcedureDetail } from '../../src/contract/schemas/procedure';
import { neededPapers } from '../../src/domain/needed-papers';
import { answersTo, formOf } from './filing-answers';
import { samplePdf } from './sample-files';
import type { Citizen } from './sandbox';
import type { World } from './world';

export interface Wanted {
  province: string;
  code: string;
  answers?: Answers;
  resultWay?: FilingBody['resultWay'];
}

/** A citizen's own way to the proxy, for what a test is not about. */
export class FilingApi {
  private constructor(private readonly world: World, private readonly token: string) {}

  static async signIn(world: World, citizen: Citizen | null): Promise<FilingApi> {
    if (citizen === null) throw new Error('nobody cannot file');
    const answer = await fetch(`${world.proxyUrl}${pathOf('createSession')}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ zaloAccessToken: citizen.zaloAccessToken }) });
    const { token }: { token: string } = await answer.json();
    return new FilingApi(world, token);
  }

  private async call<Body>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Body> {
    const answer = await fetch(`${this.world.proxyUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const value: Body = await answer.json();
    return value;
  }

  procedure(province: string, code: string): Promise<ProcedureDetail> {
    return this.call<ProcedureDetail>('GET', `${pathOf('getProcedure', { code })}?province=${province}`);
  }

  filing(id: string): Promise<FilingView> {
    return this.call<FilingView>('GET', pathOf('getFiling', { id }));
  }

  draftNow(id: string): Promise<DraftView> {
    return this.call<DraftView>('GET', pathOf('getDraft', { id }));
  }

  async filings(): Promise<{ id: string; procedureCode: string }[]> {
    return (await this.call<{ items: { id: string; procedureCode: string }[] }>('GET', pathOf('listFilings'))).items;
  }

  /** Everything answered, at the page named; nothing uploaded. */
  async draft({ province, code, answers }: Wanted, step: DraftView['step'] = 'form'): Promise<DraftView> {
    const form = await formOf(this.world, province, code);
    const body = { provinceId: province, procedureCode: code, formVersion: form.version, answers: await answersTo(this.world, form.sections, answers), step, baseRevision: 0 };
    return this.call<DraftView>('PUT', pathOf('putDraft', { id: randomUUID() }), body);
  }

  /** One file for a paper, in one go. */
  async upload(draftId: string, paperCode: string, fileName = 'giay-to.pdf'): Promise<void> {
    const bytes = samplePdf();
    const facts = { draftId, paperCode, fileName, fileType: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') };
    const metadata = Object.entries(facts).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join();
    const answer = await fetch(`${this.world.proxyUrl}${UPLOADS_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadata, 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    });
    if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
  }

  /** A draft with all its papers, at the review. */
  async readyDraft(wanted: Wanted): Promise<DraftView> {
    const draft = await this.draft(wanted, 'review');
    const procedure = await this.procedure(wanted.province, wanted.code);
    const { 'case.code': caseCode, 'applicant.onBehalf': onBehalf } = draft.answers;
    const situation = { caseCode: typeof caseCode === 'string' ? caseCode : null, onBehalf: typeof onBehalf === 'string' ? onBehalf : null };
    for (const { code, required } of neededPapers(procedure.papers, situation)) if (required) await this.upload(draft.id, code);
    return draft;
  }

  /** Files and waits until the province has it. */
  async file(wanted: Wanted): Promise<FilingView & { dossierCode: string }> {
    const { id, revision } = await this.readyDraft(wanted);
    const body: FilingBody = { draftId: id, revision, resultWay: wanted.resultWay ?? 'electronic', post: [], consentVersion: '1', committed: true };
    const made = await this.call<FilingView>('POST', pathOf('createFiling'), body, { 'idempotency-key': randomUUID() });
    return this.delivered(made.id);
  }

  async delivered(id: string): Promise<FilingView & { dossierCode: string }> {
    for (let polls = 0; polls < 600; polls += 1) {
      const filing = await this.filing(id);
      if (filing.dossierCode !== null) return { ...filing, dossierCode: filing.dossierCode };
      await new Promise((wait) => setTimeout(wait, 200));
    }
    throw new Error(`filing ${id} was not delivered`);
  }
}
