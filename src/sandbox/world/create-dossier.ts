import type { NationalStatus } from '../../domain/dossier';
import { codeDay, vnMoment } from '../vn-time';
import { buildSteps } from './build-steps';
import { findCitizen, type Citizen } from './citizens';
import type { DossierSpec } from './dossier-spec';
import { planStages } from './flows';
import { numberFrom, objectIdOf, trackingNumberOf, uuidOf } from './identifiers';
import { findOffice, officesOf } from './offices';
import { inventParty } from './people';
import type { Procedure } from './procedure';
import { findProcedure } from './procedures';
import { addWorkdays, addWorkingShare, atTime, intoOfficeHours } from './schedule';
import type { Office, ProvinceId, SandboxDossier, WorldFile, WorldParty, WorldSupplement } from './model';

export type CreateFault = 'unknown_office' | 'unknown_procedure' | 'unknown_citizen' | 'code_taken';
export type CreateResult = { ok: true; dossier: SandboxDossier } | { ok: false; fault: CreateFault };

interface Surroundings {
  now: Date;
  isTaken(code: string): boolean;
}

interface Times {
  submittedAt: Date;
  dueAt: Date | null;
  finishedAt: Date | null;
}

const FINISHED: ReadonlySet<NationalStatus> = new Set<NationalStatus>([3, 7, 8, 9, 10]);
const DEFAULT_REASONS: Partial<Record<NationalStatus, string>> = {
  3: 'Thửa đất nằm trong khu vực đã có quyết định thu hồi, không đủ điều kiện tiếp nhận.',
  7: 'Công dân đề nghị rút hồ sơ để nộp lại theo diện khác.',
  8: 'Đang có tranh chấp, dừng xử lý chờ kết quả giải quyết của tòa án.',
};

const asParty = (citizen: Citizen): WorldParty => ({
  kind: 'citizen',
  name: citizen.name,
  idNumber: citizen.idNumber,
  phone: citizen.phone,
  address: citizen.address,
});

function timesOf(spec: DossierSpec, status: NationalStatus, procedure: Procedure, now: Date): Times {
  const received = spec.receivedOn ? vnMoment(spec.receivedOn, '08:30') : addWorkdays(now, -(spec.receivedDaysAgo ?? 2));
  const submittedAt = new Date(Math.min(now.getTime(), intoOfficeHours(received).getTime()));
  const promised = spec.dueOn
    ? vnMoment(spec.dueOn, '17:00')
    : spec.dueInDays === undefined
      ? atTime(addWorkingShare(submittedAt, procedure.workingDays), '17:00')
      : spec.dueInDays === null
        ? null
        : atTime(addWorkdays(now, spec.dueInDays), '17:00');
  const finished = spec.finishedOn ? vnMoment(spec.finishedOn, '15:10') : addWorkdays(now, -(spec.finishedDaysAgo ?? 0));
  const finishedAt = FINISHED.has(status)
    ? new Date(Math.min(now.getTime(), Math.max(submittedAt.getTime(), intoOfficeHours(finished).getTime())))
    : null;
  return { submittedAt, dueAt: status === 1 || status === 3 ? null : promised, finishedAt };
}

function codeOf(spec: DossierSpec, office: Office, submittedAt: Date, world: Surroundings): string | null {
  if (spec.code !== undefined) return world.isTaken(spec.code) ? null : spec.code;
  const head = `${spec.unit ?? office.code}-${codeDay(submittedAt)}`;
  if (spec.sequence !== undefined) return world.isTaken(`${head}-${spec.sequence}`) ? null : `${head}-${spec.sequence}`;
  let number = 1;
  while (world.isTaken(`${head}-${String(number).padStart(4, '0')}`)) number += 1;
  return `${head}-${String(number).padStart(4, '0')}`;
}

function supplementsOf(spec: DossierSpec, status: NationalStatus, code: string, procedure: Procedure, times: Times, now: Date): WorldSupplement[] {
  if (status !== 5 && spec.supplement === undefined) return [];
  const asked = new Date((times.submittedAt.getTime() + (times.finishedAt ?? now).getTime()) / 2);
  const answered = spec.supplement?.answered ?? status !== 5;
  return [
    {
      id: uuidOf(`${code}/supplement/1`),
      requestedAt: intoOfficeHours(asked),
      expiresAt: atTime(addWorkdays(now, spec.supplement?.expiresInDays ?? 7), '17:00'),
      reason: spec.supplement?.reason ?? 'Hồ sơ còn thiếu thành phần theo quy định, đề nghị bổ sung đầy đủ một lần.',
      papers: spec.supplement?.papers ?? [procedure.papers[0] ?? 'Đơn đề nghị'],
      answeredAt: answered ? addWorkingShare(intoOfficeHours(asked), 0.25) : null,
      dueBefore: times.dueAt,
      dueAfter: times.dueAt,
    },
  ];
}

function filesOf(code: string, papers: readonly string[]): WorldFile[] {
  return papers.map((name, index) => ({
    id: uuidOf(`${code}/file/${index}`),
    name: `${name}.pdf`,
    sizeBytes: 80_000 + (numberFrom(`${code}/${name}`) % 900_000),
    signed: index === 0,
  }));
}

/** The result file of a finished dossier, signed as the law wants e-results to be. */
export function resultsOf(code: string, procedure: Procedure): WorldFile[] {
  return [{ id: uuidOf(`${code}/result`), name: `${procedure.result.name}.pdf`, sizeBytes: 214_300, signed: true }];
}

function partyOf(given: NonNullable<DossierSpec['owner']>, seed: string, office: Office): WorldParty {
  const invented = inventParty(seed, office.address);
  return {
    kind: given.kind ?? 'citizen',
    name: given.name,
    idNumber: given.idNumber ?? invented.idNumber,
    phone: given.phone ?? invented.phone,
    address: given.address ?? invented.address,
  };
}

/** Makes a dossier from a partial description. `now` is the sandbox's clock; nothing is stored here. */
export function createDossier(spec: DossierSpec, world: Surroundings): CreateResult {
  const office = spec.office === undefined ? defaultOffice(spec.province) : officeIn(spec.province, spec.office);
  const procedure = findProcedure(spec.procedure ?? '1.013225');
  const successor = spec.handOver === undefined ? null : officeIn(spec.province, spec.handOver.office);
  const citizen = spec.citizen === undefined ? null : findCitizen(spec.citizen);
  if (office === null || (spec.handOver !== undefined && successor === null)) return { ok: false, fault: 'unknown_office' };
  if (procedure === null) return { ok: false, fault: 'unknown_procedure' };
  if (spec.citizen !== undefined && citizen === null) return { ok: false, fault: 'unknown_citizen' };

  const status = spec.status ?? 4;
  const times = timesOf(spec, status, procedure, world.now);
  const code = codeOf(spec, office, times.submittedAt, world);
  if (code === null) return { ok: false, fault: 'code_taken' };

  const before = planStages(procedure.flow, office, procedure.bureau);
  const after = successor === null ? [] : planStages(procedure.flow, successor, procedure.bureau);
  const stages = spec.handOver === undefined ? before : [...before.slice(0, spec.handOver.fromStep), ...after.slice(-(before.length - spec.handOver.fromStep))];
  const place = successor ?? office;
  const finished = status === 9 || status === 10;
  const feeVnd = spec.feeVnd ?? procedure.feeVnd;
  return {
    ok: true,
    dossier: {
      code,
      altCode: spec.altCode ?? null,
      province: spec.province,
      qrId: uuidOf(code),
      objectId: objectIdOf(code),
      status,
      statusLabel: spec.statusLabel ?? null,
      procedureCode: procedure.code,
      office,
      owner: citizen ? asParty(citizen) : spec.owner ? partyOf(spec.owner, code, office) : inventParty(code, office.address),
      submitter: spec.submitter ? partyOf(spec.submitter, `${code}/submitter`, office) : null,
      channel: spec.channel ?? 'counter',
      submittedAt: times.submittedAt,
      receivedAt: status === 1 || status === 3 ? null : times.submittedAt,
      dueAt: times.dueAt,
      finishedAt: times.finishedAt,
      returnedAt: status === 10 && times.finishedAt ? new Date(Math.min(world.now.getTime(), times.finishedAt.getTime() + 45 * 60_000)) : null,
      steps: buildSteps(stages, code, {
        status,
        done: spec.stepsDone ?? 2,
        submittedAt: times.submittedAt,
        finishedAt: times.finishedAt,
        workingDays: procedure.workingDays,
        now: world.now,
      }),
      supplements: supplementsOf(spec, status, code, procedure, times, world.now),
      fees: feeVnd > 0 ? [{ name: 'Lệ phí', amountVnd: feeVnd, paid: status !== 6 && status !== 1 && status !== 3 }] : [],
      files: filesOf(code, procedure.papers),
      results: finished ? resultsOf(code, procedure) : [],
      postal: spec.postal === true ? { trackingNumber: trackingNumberOf(code), state: finished ? 'Đã giao' : 'Đã đăng ký' } : null,
      apology:
        spec.apology === undefined
          ? null
          : {
              reason: spec.apology.reason ?? 'Do khối lượng hồ sơ tăng cao, việc thẩm định cần thêm thời gian.',
              issuedAt: intoOfficeHours(addWorkdays(times.dueAt ?? world.now, -1)),
              newDueAt: atTime(addWorkdays(world.now, spec.apology.newDueInDays), '17:00'),
            },
      reason: spec.reason ?? DEFAULT_REASONS[status] ?? null,
      returnPlace: spec.postal === true ? 'Qua dịch vụ bưu chính công ích' : `Bộ phận Tiếp nhận và Trả kết quả ${place.name}`,
      shows: spec.shows ?? null,
    },
  };
}

function officeIn(province: ProvinceId, code: string): Office | null {
  const office = findOffice(code);
  return office !== null && officesOf(province).some((candidate) => candidate.code === office.code) ? office : null;
}

function defaultOffice(province: ProvinceId): Office | null {
  return officesOf(province).find((office) => office.level === 'commune' && office.parent === null) ?? null;
}
