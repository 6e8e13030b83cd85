import type { Level } from '../../../domain/dossier';
import { jacksonTime } from '../../vn-time';
import { objectIdOf } from '../../world/identifiers';
import type { Office, SandboxDossier, WorldParty } from '../../world/model';
import { procedureOf } from '../../world/procedures';

const LEVEL_CODES: Record<Level, string> = { commune: 'XA', district: 'QUANHUYEN', province: 'TINH', ministry: 'BO' };

/** iGate's own numbers and labels by national status. */
const STATUSES = {
  0: { id: 77, name: 'Khác' },
  1: { id: 0, name: 'Mới đăng ký' },
  2: { id: 17, name: 'Đã tiếp nhận' },
  3: { id: 6, name: 'Từ chối tiếp nhận' },
  4: { id: 2, name: 'Đang xử lý' },
  5: { id: 1, name: 'Chờ bổ sung' },
  6: { id: 9, name: 'Chờ thanh toán' },
  7: { id: 10, name: 'Rút hồ sơ' },
  8: { id: 8, name: 'Dừng xử lý' },
  9: { id: 4, name: 'Có kết quả' },
  10: { id: 5, name: 'Đã trả kết quả' },
};

const agencyOf = (office: Office) => ({
  id: objectIdOf(office.code),
  code: office.code,
  name: office.name,
  level: { id: objectIdOf(office.level), code: LEVEL_CODES[office.level] },
});

const phoneOf = (phone: string): string => `+84${phone.replace(/^0/, '')}`;

function applicantOf(owner: WorldParty, submitter: WorldParty | null) {
  const place = owner.address.split(', ');
  return {
    userId: objectIdOf(owner.idNumber),
    data: {
      fullname: submitter?.name ?? owner.name,
      ownerFullname: owner.name,
      identityNumber: owner.idNumber,
      phoneNumber: phoneOf(owner.phone),
      email: '',
      address: place.slice(0, -2).join(', '),
      province: { label: place.at(-1) ?? '', value: objectIdOf(place.at(-1) ?? '') },
      village: { label: place.at(-2) ?? '', value: objectIdOf(place.at(-2) ?? '') },
      applicantType: owner.kind === 'business' ? 2 : 1,
    },
  };
}

/** A dossier as iGate 2.0 tells it. */
export function toIgate(dossier: SandboxDossier) {
  const procedure = procedureOf(dossier);
  const status = STATUSES[dossier.status];
  const tasks = dossier.steps.flatMap((step) =>
    step.startedAt === null
      ? []
      : [
          {
            id: objectIdOf(step.id),
            name: { name: step.name },
            agency: agencyOf(step.office),
            assignee: { fullname: step.officer },
            createdDate: jacksonTime(step.startedAt),
            completedDate: jacksonTime(step.endedAt),
            dueDate: jacksonTime(step.plannedEndAt),
            isCurrent: step.endedAt === null ? 1 : 0,
            note: step.note ?? '',
          },
        ],
  );
  const apology = dossier.apology === null ? {} : {
    apology: { reason: dossier.apology.reason, date: jacksonTime(dossier.apology.issuedAt), newAppointmentDate: jacksonTime(dossier.apology.newDueAt) },
  };
  return {
    id: dossier.objectId,
    code: dossier.code,
    nationCode: dossier.altCode,
    dossierStatus: { id: status.id, name: dossier.statusLabel ?? status.name, ...(dossier.reason === null ? {} : { comment: dossier.reason }) },
    dossierTaskStatus: { id: objectIdOf(status.name), name: dossier.statusLabel ?? status.name },
    applicant: applicantOf(dossier.owner, dossier.submitter),
    procedure: {
      id: objectIdOf(procedure.code),
      code: procedure.code,
      translate: [
        { languageId: 228, name: procedure.name },
        { languageId: 46, name: procedure.name },
      ],
      sector: { id: objectIdOf(procedure.field.code), code: procedure.field.code, name: [{ languageId: 228, name: procedure.field.name }] },
    },
    procedureProcessDefinition: { processDefinition: { processingTime: procedure.workingDays, processingTimeUnit: 'd' } },
    procedureLevel: { name: procedure.onlineLevel === null ? 'Mức độ 2' : `Mức độ ${procedure.onlineLevel}` },
    agency: { ...agencyOf(dossier.office), parent: null, ancestors: [] },
    agencyLevel: { code: LEVEL_CODES[dossier.office.level] },
    appliedDate: jacksonTime(dossier.submittedAt),
    acceptedDate: jacksonTime(dossier.receivedAt),
    appointmentDate: jacksonTime(dossier.dueAt),
    dueDate: jacksonTime(dossier.dueAt),
    completedDate: jacksonTime(dossier.finishedAt),
    returnedDate: jacksonTime(dossier.returnedAt),
    applyMethod: dossier.channel === 'online' ? { id: 0, name: 'Trực tuyến' } : { id: dossier.channel === 'post' ? 2 : 1, name: dossier.channel === 'post' ? 'Bưu chính công ích' : 'Trực tiếp' },
    dossierReceivingKind: { name: dossier.postal === null ? 'Nhận trực tiếp' : 'Nhận qua bưu chính công ích' },
    receivingPlace: { fullAddress: dossier.office.address, name: dossier.returnPlace, phoneNumber: '', rcSend: false, rcReceive: dossier.postal !== null },
    ...(dossier.postal === null ? {} : { vnpost: { trackingCode: dossier.postal.trackingNumber, statusName: dossier.postal.state } }),
    dossierFee: dossier.fees.map((fee, index) => ({
      id: objectIdOf(`${dossier.code}/fee/${index}`),
      procost: { type: { name: fee.name } },
      amount: fee.amountVnd,
      quantity: 1,
      paid: fee.paid ? fee.amountVnd : 0,
    })),
    dossierFormFile: dossier.files.map((file, index) => ({
      procedureForm: { id: objectIdOf(`${procedure.code}/${index}`), code: file.paper?.code ?? '', name: file.paper?.name ?? procedure.papers[index] ?? file.name },
      detail: { type: 'Bản chính', quantity: 1 },
      file: [{ id: file.id, filename: file.name, size: file.sizeBytes }],
    })),
    attachment: dossier.results.map((file) => ({ id: file.id, filename: file.name, size: file.sizeBytes, signed: file.signed })),
    currentTask: tasks.filter((task) => task.isCurrent === 1),
    task: tasks,
    additionalRequirement: dossier.supplements.map((supplement) => ({
      id: supplement.id,
      createdDate: jacksonTime(supplement.requestedAt),
      dueDate: jacksonTime(supplement.expiresAt),
      reason: supplement.reason,
      papers: supplement.papers,
      forms: supplement.papers.map((name, index) => ({ code: supplement.paperCodes?.[index] ?? '', name })),
      answeredDate: jacksonTime(supplement.answeredAt),
    })),
    ...apology,
  };
}
