import { hash, randomUUID } from 'node:crypto';
import type { FilingPortal, PortalAnswer, PortalFiling } from '../upstream/filing-ports';
import type { UpstreamFault, UpstreamResult } from '../upstream/ports';

/** What happens to one call: it works, fails before or after it is applied, or is refused. */
export type Fate = 'works' | 'fails' | 'applied_and_lost' | 'refused' | 'refused_though_applied' | 'already' | 'circuit_open';

/** A portal in memory that makes two dossiers of one filing sent twice, as the real ones do. */
export class FakePortal implements FilingPortal {
  readonly provinceId = 'binh-thuan';
  readonly dossiers: { reference: string; code: string; filing: PortalFiling }[] = [];
  readonly files = new Map<string, string>();
  readonly acts: { act: string; code: string; reference: string }[] = [];
  readonly calls: string[] = [];
  /** Fates of the calls to come, in order; then everything works. */
  fates: Fate[] = [];
  /** Called before each call is met. */
  onCall: (call: string) => void = () => undefined;

  private meet<T>(call: string, apply: () => T): PortalAnswer<T> {
    this.calls.push(call);
    this.onCall(call);
    const fate = this.fates.shift() ?? 'works';
    const fault = (kind: UpstreamFault['kind']): { ok: false; fault: UpstreamFault } => ({ ok: false, fault: { kind, system: this.provinceId, detail: fate } });
    switch (fate) {
      case 'works': return { ok: true, value: { kind: 'done', value: apply() } };
      case 'fails': return fault('timeout');
      case 'circuit_open': return fault('circuit_open');
      case 'refused': return { ok: true, value: { kind: 'refused', reason: 'Thiếu thông tin' } };
      case 'refused_though_applied':
        apply();
        return { ok: true, value: { kind: 'refused', reason: 'Lỗi' } };
      case 'already': return { ok: true, value: { kind: 'refused', reason: 'Hồ sơ đã tồn tại', already: true } };
      case 'applied_and_lost':
        apply();
        return fault('unreachable');
    }
  }

  private act(act: string, code: string, reference: string): Promise<PortalAnswer<null>> {
    return Promise.resolve(this.meet(act, () => { this.acts.push({ act, code, reference }); return null; }));
  }

  async findFiling(reference: string): Promise<UpstreamResult<string | null>> {
    const answer = this.meet('find', () => this.dossiers.find((dossier) => dossier.reference === reference)?.code ?? null);
    if (!answer.ok) return answer;
    return answer.value.kind === 'done' ? { ok: true, value: answer.value.value } : { ok: true, value: null };
  }
  async uploadFile({ bytes, sha256 }: { bytes: Buffer; sha256: string }): Promise<PortalAnswer<{ fileId: string }>> {
    return this.meet('upload', () => {
      if (hash('sha256', bytes) !== sha256) throw new Error('wrong hash');
      const fileId = randomUUID();
      this.files.set(fileId, sha256);
      return { fileId };
    });
  }
  async createFiling(filing: PortalFiling): Promise<PortalAnswer<string>> {
    return this.meet('create', () => {
      for (const { files } of filing.papers) for (const { fileId } of files) if (!this.files.has(fileId)) throw new Error('unknown file');
      const code = `H36.201-261122-${String(this.dossiers.length + 1).padStart(4, '0')}`;
      this.dossiers.push({ reference: filing.reference, code, filing });
      return code;
    });
  }
  answerSupplement: FilingPortal['answerSupplement'] = (code, { reference }) => this.act('supplement', code, reference);
  askWithdrawal: FilingPortal['askWithdrawal'] = (code, { reference }) => this.act('withdrawal', code, reference);
  recordPayment: FilingPortal['recordPayment'] = (code, { reference }) => this.act('payment', code, reference);
  rate: FilingPortal['rate'] = (code, { reference }) => this.act('rating', code, reference);
  fetchResult: FilingPortal['fetchResult'] = () => Promise.resolve({ ok: true, value: { bytes: Buffer.from('%PDF-1.7 result'), contentType: 'application/pdf', signature: 'valid' } });
}
