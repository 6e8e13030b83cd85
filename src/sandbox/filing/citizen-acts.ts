import type { SandboxState } from '../state';
import { answerSupplement as answer } from '../world/advance';
import type { ProvinceId, SandboxDossier } from '../world/model';
import { filesOfPapers, type Intake } from './file-dossier';

export type ActFault = 'unknown_dossier' | 'unknown_supplement' | 'unknown_file' | 'already_answered' | 'already_closed' | 'nothing_to_pay' | 'wrong_amount' | 'not_finished';
/** `applied` is false when it had been applied before under the same reference. */
export type ActResult = { ok: true; dossier: SandboxDossier; applied: boolean } | { ok: false; fault: ActFault };

interface Target {
  province: ProvinceId;
  code: string;
  /** The caller's reference; the transaction for a payment. */
  reference: string;
}

type Change = SandboxDossier | ActFault;

/** Applies a citizen's act once; the same reference again changes nothing and is told the same. */
function applyOnce({ world, filings }: SandboxState, name: string, { province, code, reference }: Target, change: (dossier: SandboxDossier) => Change): ActResult {
  const dossier = world.find(code, province);
  if (dossier === null) return { ok: false, fault: 'unknown_dossier' };
  if (filings.wasDone(name, dossier.code, reference)) return { ok: true, dossier, applied: false };
  const changed = change(dossier);
  if (typeof changed === 'string') return { ok: false, fault: changed };
  world.update(dossier.code, () => changed);
  filings.markDone(name, dossier.code, reference);
  return { ok: true, dossier: changed, applied: true };
}

/** Hands in what was asked for, paper by paper. */
export function answerRequest(state: SandboxState, target: Target, requestId: string, papers: Intake['papers']): ActResult {
  return applyOnce(state, `answer/${requestId}`, target, (dossier) => {
    const request = dossier.supplements.find((supplement) => supplement.id === requestId);
    if (request === undefined) return 'unknown_supplement';
    if (request.answeredAt !== null) return 'already_answered';
    const files = filesOfPapers(state.files, papers);
    if (files === null) return 'unknown_file';
    return { ...answer(dossier, state.world.now()), files: [...dossier.files, ...files] };
  });
}

/** Whether an answer under this reference arrived. */
export function wasAnswered({ world, filings }: SandboxState, { province, code, reference }: Target): boolean {
  const dossier = world.find(code, province);
  return dossier?.supplements.some(({ id }) => filings.wasDone(`answer/${id}`, dossier.code, reference)) ?? false;
}

/** Asks for the dossier back: status 7, over only when the desk agrees. */
export function askWithdrawal(state: SandboxState, target: Target, reason: string): ActResult {
  return applyOnce(state, 'withdraw', target, (dossier) => {
    if (![0, 1, 2, 4, 5, 6].includes(dossier.status)) return 'already_closed';
    return { ...dossier, status: 7, reason, withdrawal: { askedAt: state.world.now(), reason, statusBefore: dossier.status } };
  });
}

/** Takes a payment of exactly what is owed; a dossier that waited for it goes on. */
export function pay(state: SandboxState, target: Target, amountVnd: number): ActResult {
  return applyOnce(state, 'pay', target, (dossier) => {
    const owed = dossier.fees.reduce((sum, fee) => sum + (fee.paid ? 0 : fee.amountVnd), 0);
    if (owed === 0) return 'nothing_to_pay';
    if (owed !== amountVnd) return 'wrong_amount';
    const fees = dossier.fees.map((fee) => ({ ...fee, paid: true }));
    return { ...dossier, fees, status: dossier.status !== 6 ? dossier.status : dossier.receivedAt === null ? 1 : 4 };
  });
}

/** Rates in three degrees (TT 32/2017/TT-BTTTT Đ.11) what is over. */
export function rate(state: SandboxState, target: Target, level: number, comment: string): ActResult {
  return applyOnce(state, 'rate', target, (dossier) => {
    if (dossier.finishedAt === null) return 'not_finished';
    state.filings.rate(dossier.code, { level, comment });
    return dossier;
  });
}
