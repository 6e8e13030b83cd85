import { Type, type Static } from 'typebox';
import { advanceDossier, closeSteps, receive } from '../world/advance';
import { uuidOf } from '../world/identifiers';
import type { SandboxDossier } from '../world/model';
import { addWorkdays, atTime } from '../world/schedule';

const closed = { additionalProperties: false };
const Words = Type.String({ minLength: 1, maxLength: 1_000 });
const Note = Type.Optional(Type.String({ maxLength: 500 }));
const Days = Type.Integer({ minimum: 1, maximum: 400 });

/** What the official at the counter does with a filed dossier. Days are working days from now. */
export const DeskAct = Type.Union([
  Type.Object({ action: Type.Literal('accept'), dueInDays: Type.Optional(Days) }, closed),
  Type.Object({ action: Type.Literal('refuse'), reason: Words }, closed),
  Type.Object(
    {
      action: Type.Literal('ask_supplement'),
      reason: Words,
      papers: Type.Array(Type.Object({ code: Type.Optional(Type.String({ maxLength: 40 })), name: Type.String({ minLength: 1, maxLength: 500 }) }, closed), { minItems: 1, maxItems: 20 }),
      days: Type.Optional(Days),
    },
    closed,
  ),
  Type.Object({ action: Type.Literal('ask_fee'), name: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })), amountVnd: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }, closed),
  Type.Object({ action: Type.Literal('confirm_withdrawal'), note: Note }, closed),
  Type.Object({ action: Type.Literal('decline_withdrawal') }, closed),
  Type.Object({ action: Type.Literal('finish'), signature: Type.Optional(Type.Enum(['valid', 'none', 'invalid'])), note: Note }, closed),
  Type.Object({ action: Type.Literal('hand_over'), note: Note }, closed),
]);
export type DeskAct = Static<typeof DeskAct>;

export type DeskFault = 'not_ready' | 'already_closed' | 'not_asked' | 'no_level' | 'already_apologised' | 'no_appointment';
export type DeskResult = { ok: true; dossier: SandboxDossier } | { ok: false; fault: DeskFault };

const OPEN: readonly number[] = [0, 1, 2, 4, 5, 6];
const refuse = (fault: DeskFault): DeskResult => ({ ok: false, fault });
const accept = (dossier: SandboxDossier): DeskResult => ({ ok: true, dossier });

function ask(dossier: SandboxDossier, { reason, papers, days = 7 }: DeskAct & { action: 'ask_supplement' }, now: Date): DeskResult {
  if (![0, 1, 2, 4].includes(dossier.status)) return refuse('not_ready');
  const request = {
    id: uuidOf(`${dossier.code}/supplement/${dossier.supplements.length + 1}`),
    requestedAt: now,
    expiresAt: atTime(addWorkdays(now, days), '17:00'),
    reason,
    papers: papers.map(({ name }) => name),
    paperCodes: papers.map(({ code }) => code ?? ''),
    answeredAt: null,
    dueBefore: dossier.dueAt,
    dueAfter: dossier.dueAt,
  };
  return accept({ ...dossier, status: 5, statusLabel: null, supplements: [...dossier.supplements, request] });
}

function askFee(dossier: SandboxDossier, { name = 'Phí, lệ phí', amountVnd }: DeskAct & { action: 'ask_fee' }): DeskResult {
  if (![0, 1, 2, 4].includes(dossier.status)) return refuse('not_ready');
  const fees = [...dossier.fees.filter((fee) => fee.paid), { name, amountVnd, paid: false }];
  return accept({ ...dossier, status: 6, statusLabel: null, fees });
}

function finish(dossier: SandboxDossier, { signature = 'valid', note = null }: { signature?: 'valid' | 'none' | 'invalid'; note?: string | null }, now: Date): DeskResult {
  const finished = advanceDossier(dossier, { to: 'finish', note }, now);
  if (!finished.ok) return finished;
  const results = finished.dossier.results.map((file) => ({ ...file, signed: signature !== 'none', ...(signature === 'invalid' ? { signatureBroken: true as const } : {}) }));
  return accept({ ...finished.dossier, results });
}

/** Ends a dossier the citizen asked back; without a request there is nothing to agree to. */
function endWithdrawal(dossier: SandboxDossier, now: Date, note: string | null): DeskResult {
  if (dossier.status !== 7 || dossier.withdrawal === undefined || dossier.finishedAt !== null) return refuse('not_asked');
  return accept({ ...dossier, finishedAt: now, steps: closeSteps(dossier.steps, now, note ?? dossier.withdrawal.reason) });
}

function goOn(dossier: SandboxDossier): DeskResult {
  const { withdrawal, ...rest } = dossier;
  if (dossier.status !== 7 || withdrawal === undefined || dossier.finishedAt !== null) return refuse('not_asked');
  return accept({ ...rest, status: withdrawal.statusBefore, reason: null });
}

/** One act of the official, at the sandbox's time. The dossier given is not changed. */
export function actOnDossier(dossier: SandboxDossier, act: DeskAct, now: Date): DeskResult {
  switch (act.action) {
    case 'accept': {
      if (dossier.status !== 1) return refuse(OPEN.includes(dossier.status) ? 'not_ready' : 'already_closed');
      const taken = receive(dossier, now);
      return accept(act.dueInDays === undefined ? taken : { ...taken, dueAt: atTime(addWorkdays(now, act.dueInDays), '17:00') });
    }
    case 'refuse':
      return dossier.receivedAt === null ? advanceDossier(dossier, { to: 'refuse', note: act.reason }, now) : refuse('not_ready');
    case 'ask_supplement':
      return ask(dossier, act, now);
    case 'ask_fee':
      return askFee(dossier, act);
    case 'confirm_withdrawal':
      return endWithdrawal(dossier, now, act.note ?? null);
    case 'decline_withdrawal':
      return goOn(dossier);
    case 'finish':
      return finish(dossier, { signature: act.signature ?? 'valid', note: act.note ?? null }, now);
    case 'hand_over':
      return advanceDossier(dossier, { to: 'return', note: act.note ?? null }, now);
  }
}
