import { randomUUID } from 'node:crypto';
import type { PortalAnswer } from '../upstream/filing-ports';
import type { HeardLetter, LetterKind, ListeningSystem, OutgoingLetter, OutgoingPetition, PublishedLetter } from '../upstream/listening-ports';
import type { UpstreamFault, UpstreamResult } from '../upstream/ports';

/** What happens to one call: it works, fails before or after it is applied, or is refused. */
export type Fate = 'works' | 'fails' | 'applied_and_lost' | 'refused' | 'refused_though_applied' | 'already' | 'no' | 'circuit_open';

/** A system in memory that makes two letters of one sent twice, as the real ones do. */
export class FakeSystem implements ListeningSystem {
  readonly provinceId = 'binh-thuan';
  readonly kept: { kind: LetterKind; id: string; letter: OutgoingLetter & Partial<OutgoingPetition> }[] = [];
  readonly acts: { act: string; id: string; reference: string }[] = [];
  readonly calls: string[] = [];
  published: Partial<Record<LetterKind, PublishedLetter[]>> = {};
  /** What it says of every letter. */
  heard: HeardLetter = { state: 'received', handler: null, answerBy: null, steps: [], answer: null, reason: null };
  /** Fates of the calls to come, in order; then everything works. */
  fates: Fate[] = [];

  private meet<T>(call: string, apply: () => T): PortalAnswer<T> {
    this.calls.push(call);
    let fate = this.fates.shift() ?? 'works';
    // Only what is created is refused by a system that works.
    if (fate.startsWith('refused') && call !== 'create') fate = 'fails';
    const fault = (kind: UpstreamFault['kind']): { ok: false; fault: UpstreamFault } => ({ ok: false, fault: { kind, system: this.provinceId, detail: fate } });
    if (fate === 'fails') return fault('timeout');
    if (fate === 'circuit_open') return fault('circuit_open');
    if (fate === 'refused') return { ok: true, value: { kind: 'refused', reason: 'Không thuộc phạm vi tiếp nhận' } };
    if (fate === 'no') return { ok: true, value: { kind: 'refused', reason: 'Không mở lại' } };
    if (fate === 'already') return { ok: true, value: { kind: 'refused', reason: 'Đã tồn tại', already: true } };
    const value = apply();
    if (fate === 'refused_though_applied') return { ok: true, value: { kind: 'refused', reason: 'Lỗi' } };
    return fate === 'works' ? { ok: true, value: { kind: 'done', value } } : fault('unreachable');
  }

  private ask<T>(call: string, apply: () => T): UpstreamResult<T> {
    const answer = this.meet(call, apply);
    if (!answer.ok) return answer;
    return answer.value.kind === 'done' ? { ok: true, value: answer.value.value } : { ok: false, fault: { kind: 'refused', system: this.provinceId, detail: call } };
  }

  private create(kind: LetterKind, letter: OutgoingLetter): Promise<PortalAnswer<string>> {
    return Promise.resolve(this.meet('create', () => {
      const id = String(this.kept.length + 1);
      this.kept.push({ kind, id, letter });
      return id;
    }));
  }
  private act(act: string, id: string, reference: string): Promise<PortalAnswer<null>> {
    return Promise.resolve(this.meet(act, () => { this.acts.push({ act, id, reference }); return null; }));
  }

  find: ListeningSystem['find'] = async (_kind, { reference }) => this.ask('find', () => this.kept.find(({ letter }) => letter.reference === reference)?.id ?? null);
  uploadFile: ListeningSystem['uploadFile'] = async () => this.meet('upload', () => ({ fileId: randomUUID() }));
  createPetition: ListeningSystem['createPetition'] = (petition) => this.create('petition', petition);
  createQuestion: ListeningSystem['createQuestion'] = (question) => this.create('question', question);
  read: ListeningSystem['read'] = async () => this.ask('read', () => this.heard);
  rate: ListeningSystem['rate'] = (_kind, id, { reference }) => this.act('rate', id, reference);
  reopen: ListeningSystem['reopen'] = (id, { reference }) => this.act('reopen', id, reference);
  askProgress: ListeningSystem['askProgress'] = (id, { reference }) => this.act('progress', id, reference);
  listPublished: ListeningSystem['listPublished'] = async (kind) => this.ask('list', () => ({ items: this.published[kind] ?? [], more: false }));
}
