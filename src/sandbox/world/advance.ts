import { Type, type Static } from 'typebox';
import { districtAbove } from './flows';
import { uuidOf } from './identifiers';
import { bureauFor, ministryOffice } from './offices';
import { procedureOf } from './procedures';
import { resultsOf } from './create-dossier';
import { addWorkdays, addWorkingShare, atTime } from './schedule';
import { inventName } from './people';
import type { Office, SandboxDossier, WorldStep } from './model';

const MOVES = ['up', 'down', 'supplement', 'fee', 'finish', 'return', 'refuse', 'stop', 'withdraw', 'apologise'] as const;

/** What an official does with a dossier; without `to` it goes to the next step of its process. */
export const Advance = Type.Object(
  { to: Type.Optional(Type.Enum([...MOVES])), note: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
);
export type Advance = Static<typeof Advance>;

export type AdvanceFault = 'already_closed' | 'not_ready' | 'no_level' | 'already_apologised' | 'no_appointment';
export type AdvanceResult = { ok: true; dossier: SandboxDossier } | { ok: false; fault: AdvanceFault };

const refuse = (fault: AdvanceFault): AdvanceResult => ({ ok: false, fault });
const accept = (dossier: SandboxDossier): AdvanceResult => ({ ok: true, dossier });
const isOpen = ({ status }: SandboxDossier): boolean => ![3, 7, 8, 10].includes(status);
const isRunning = ({ status }: SandboxDossier): boolean => [0, 2, 4].includes(status);

const currentIndex = (steps: readonly WorldStep[]): number => steps.findIndex((step) => step.startedAt !== null && step.endedAt === null);

/** Ends the current step and, when `next` is given or one is waiting, starts that. */
function moveOn(steps: readonly WorldStep[], now: Date, note: string | null, next?: WorldStep): WorldStep[] {
  const at = currentIndex(steps);
  const ended = steps.map((step, index) => (index === at ? { ...step, endedAt: now, note: note ?? step.note } : step));
  if (next !== undefined) ended.splice(at + 1, 0, next);
  const follower = at === -1 ? ended.findIndex((step) => step.startedAt === null) : at + 1;
  return ended.map((step, index) => (index === follower ? { ...step, startedAt: now } : step));
}

/** Drops what was still to come: nothing more will happen. */
export function closeSteps(steps: readonly WorldStep[], now: Date, note: string | null): WorldStep[] {
  const begun = steps.filter((step, index) => step.startedAt !== null || index === 0);
  return begun.map((step) => (step.endedAt === null ? { ...step, startedAt: step.startedAt ?? now, endedAt: now, note } : step));
}

/** Takes a dossier in: number, appointment and the first step. */
export function receive(dossier: SandboxDossier, now: Date): SandboxDossier {
  const { workingDays } = procedureOf(dossier);
  return {
    ...dossier,
    status: 2,
    receivedAt: now,
    dueAt: atTime(addWorkingShare(now, workingDays), '17:00'),
    steps: dossier.steps.map((step, index) => ({
      ...step,
      startedAt: index === 0 ? now : null,
      plannedEndAt: addWorkingShare(now, (workingDays * (index + 1)) / dossier.steps.length),
    })),
  };
}

/** Jumps to the hand-over at the counter; steps nobody began are left out. */
function finish(dossier: SandboxDossier, now: Date, note: string | null): SandboxDossier {
  const last = dossier.steps.at(-1);
  const begun = dossier.steps.filter((step) => step.startedAt !== null && step !== last);
  const steps = last === undefined ? begun : moveOn([...begun, last], now, note);
  return { ...dossier, status: 9, finishedAt: now, steps, results: resultsOf(dossier.code, procedureOf(dossier)) };
}

/** The citizen answered the open request; a dossier nobody took in yet waits for that again. */
export function answerSupplement(dossier: SandboxDossier, now: Date): SandboxDossier {
  const open = dossier.supplements.find((supplement) => supplement.answeredAt === null);
  if (open === undefined) return { ...dossier, status: 4 };
  // Software in use lengthens the appointment by the time the dossier waited for the citizen.
  const dueAt = dossier.dueAt === null ? null : new Date(dossier.dueAt.getTime() + now.getTime() - open.requestedAt.getTime());
  const supplements = dossier.supplements.map((supplement) =>
    supplement === open ? { ...supplement, answeredAt: now, dueAfter: dueAt } : supplement,
  );
  return { ...dossier, status: dossier.receivedAt === null ? 1 : 4, dueAt, supplements };
}

function goNext(dossier: SandboxDossier, now: Date, note: string | null): AdvanceResult {
  if (dossier.status === 1) return accept(receive(dossier, now));
  if (dossier.status === 5) return accept(answerSupplement(dossier, now));
  if (dossier.status === 6) return accept({ ...dossier, status: 4, fees: dossier.fees.map((fee) => ({ ...fee, paid: true })) });
  if (dossier.status === 9) return handOver(dossier, now, note);
  const ahead = dossier.steps.filter((step) => step.startedAt === null).length;
  if (ahead <= 1) return accept(finish(dossier, now, note));
  return accept({ ...dossier, status: 4, statusLabel: null, steps: moveOn(dossier.steps, now, note) });
}

function handOver(dossier: SandboxDossier, now: Date, note: string | null): AdvanceResult {
  if (dossier.status !== 9) return refuse('not_ready');
  return accept({ ...dossier, status: 10, returnedAt: now, steps: closeSteps(dossier.steps, now, note) });
}

function officeAbove(from: Office, dossier: SandboxDossier): Office | null {
  if (from.level === 'ministry') return null;
  if (from.level === 'province') return ministryOffice;
  return districtAbove(from) ?? bureauFor(from, procedureOf(dossier).bureau);
}

function officeBelow(from: Office, dossier: SandboxDossier): Office | null {
  const counter = dossier.office;
  if (from.level === 'ministry') return counter.level === 'province' ? counter : bureauFor(counter, procedureOf(dossier).bureau);
  if (from.level === 'province' && counter.level !== 'province') return districtAbove(counter) ?? counter;
  return from.level === 'district' && counter.level === 'commune' ? counter : null;
}

function climb(dossier: SandboxDossier, direction: 'up' | 'down', now: Date, note: string | null): AdvanceResult {
  const current = dossier.steps[currentIndex(dossier.steps)];
  if (!isRunning(dossier) || current === undefined) return refuse('not_ready');
  const office = direction === 'up' ? officeAbove(current.office, dossier) : officeBelow(current.office, dossier);
  if (office === null) return refuse('no_level');
  const next: WorldStep = {
    id: `${dossier.code}/${dossier.steps.length + 1}`,
    name: direction === 'up' ? 'Xin ý kiến, thẩm định ở cấp trên' : 'Xử lý theo ý kiến cấp trên',
    office,
    unit: 'Phòng chuyên môn',
    officer: inventName(`${dossier.code}/${office.code}`),
    title: 'Chuyên viên',
    startedAt: now,
    endedAt: null,
    plannedEndAt: addWorkingShare(now, 2),
    note: null,
  };
  return accept({ ...dossier, status: 4, statusLabel: null, steps: moveOn(dossier.steps, now, note, next) });
}

function askSupplement(dossier: SandboxDossier, now: Date, note: string | null): AdvanceResult {
  if (![1, 2, 4, 0].includes(dossier.status)) return refuse('not_ready');
  const supplement = {
    id: uuidOf(`${dossier.code}/supplement/${dossier.supplements.length + 1}`),
    requestedAt: now,
    expiresAt: atTime(addWorkdays(now, 7), '17:00'),
    reason: note ?? 'Hồ sơ còn thiếu thành phần theo quy định, đề nghị bổ sung đầy đủ một lần.',
    papers: procedureOf(dossier).papers.slice(0, 2),
    answeredAt: null,
    dueBefore: dossier.dueAt,
    dueAfter: dossier.dueAt,
  };
  return accept({ ...dossier, status: 5, statusLabel: null, supplements: [...dossier.supplements, supplement] });
}

function askFee(dossier: SandboxDossier): AdvanceResult {
  if (!isRunning(dossier)) return refuse('not_ready');
  const amountVnd = procedureOf(dossier).feeVnd || 50_000;
  const fees = dossier.fees.some((fee) => !fee.paid) ? dossier.fees : [...dossier.fees.filter((fee) => fee.name !== 'Lệ phí'), { name: 'Lệ phí', amountVnd, paid: false }];
  return accept({ ...dossier, status: 6, statusLabel: null, fees });
}

function apologise(dossier: SandboxDossier, now: Date, note: string | null): AdvanceResult {
  if (dossier.apology !== null) return refuse('already_apologised');
  if (dossier.dueAt === null) return refuse('no_appointment');
  const reason = note ?? 'Do khối lượng hồ sơ tăng cao, việc thẩm định cần thêm thời gian.';
  return accept({ ...dossier, apology: { reason, issuedAt: now, newDueAt: atTime(addWorkdays(now, 5), '17:00') } });
}

const CLOSING = {
  refuse: { status: 3, reason: 'Không đủ điều kiện tiếp nhận.' },
  stop: { status: 8, reason: 'Dừng xử lý theo đề nghị của cơ quan giải quyết.' },
  withdraw: { status: 7, reason: 'Công dân đề nghị rút hồ sơ.' },
} as const;

/** One act of the official, at the sandbox's time. The dossier given is not changed. */
export function advanceDossier(dossier: SandboxDossier, { to, note = null }: { to?: Advance['to']; note?: string | null }, now: Date): AdvanceResult {
  if (!isOpen(dossier)) return refuse('already_closed');
  switch (to) {
    case undefined:
      return goNext(dossier, now, note);
    case 'up':
    case 'down':
      return climb(dossier, to, now, note);
    case 'supplement':
      return askSupplement(dossier, now, note);
    case 'fee':
      return askFee(dossier);
    case 'finish':
      return isRunning(dossier) ? accept(finish(dossier, now, note)) : refuse('not_ready');
    case 'return':
      return handOver(dossier, now, note);
    case 'apologise':
      return apologise(dossier, now, note);
    case 'refuse':
    case 'stop':
    case 'withdraw': {
      const { status, reason } = CLOSING[to];
      return accept({ ...dossier, status, statusLabel: null, reason: note ?? reason, finishedAt: now, steps: closeSteps(dossier.steps, now, note ?? reason) });
    }
  }
}
