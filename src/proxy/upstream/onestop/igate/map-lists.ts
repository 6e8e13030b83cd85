import type { Agency, Apology, DossierFile, Fee, Level, Postal, Step, Supplement } from '../../../../domain/dossier';
import { type MapContext, levelOf } from '../shared/mapping';
import { NOTE_CHARS, amountOf, flagOf, itemsOf, papersOf, partOf, textOf, timeOf } from '../shared/read';
import { unnaming } from '../shared/officers';
import { UNNAMED_STEP } from '../shared/steps';
import { nameOf } from './names';
import type { IgateRow } from './wire';

const LEVEL = new Map<string, Level>([
  ['XA', 'commune'], ['PHUONG', 'commune'], ['XAPHUONG', 'commune'], ['PHUONGXA', 'commune'],
  ['QUANHUYEN', 'district'], ['HUYEN', 'district'],
  ['TINH', 'province'], ['TINHTHANHPHO', 'province'], ['SONGANH', 'province'],
  ['BO', 'ministry'],
]);

export function agencyFrom(wire: IgateRow['agency'], { agencyOf }: MapContext, levelCode: string | null = null): Agency {
  const agency = partOf(wire);
  const level = levelOf(LEVEL, textOf(partOf(agency?.level)?.code) ?? levelCode);
  return agencyOf(nameOf(agency?.name), level, textOf(agency?.code, 50));
}

export function stepsOf(row: IgateRow, context: MapContext): Step[] {
  const tasks = itemsOf(row.task);
  const unname = unnaming(
    tasks.map((task) => partOf(task.assignee)?.fullname),
    tasks.flatMap((task) => [nameOf(task.name), task.note]),
  );
  return tasks.map((task) => ({
    name: unname(nameOf(task.name)) ?? UNNAMED_STEP,
    agency: agencyFrom(task.agency, context),
    startedAt: timeOf(task.createdDate),
    endedAt: timeOf(task.completedDate),
    plannedEndAt: timeOf(task.dueDate),
    note: unname(textOf(task.note, NOTE_CHARS)),
  }));
}

export function supplementsOf(row: IgateRow): Supplement[] {
  return itemsOf(row.additionalRequirement).map((request, index) => ({
    id: textOf(request.id, 100) ?? String(index + 1),
    requestedAt: timeOf(request.createdDate),
    expiresAt: timeOf(request.dueDate),
    reason: textOf(request.reason, NOTE_CHARS) ?? '',
    papers: papersOf(request.papers),
    answeredAt: timeOf(request.answeredDate),
  }));
}

/** Undefined when an amount cannot be read. */
export function feesOf(row: IgateRow): Fee[] | undefined {
  const fees: Fee[] = [];
  for (const fee of itemsOf(row.dossierFee)) {
    const amountVnd = amountOf(fee.amount);
    const paidVnd = amountOf(fee.paid);
    if (amountVnd === undefined || paidVnd === undefined) return undefined;
    const name = nameOf(partOf(partOf(fee.procost)?.type)?.name) ?? 'Lệ phí';
    if (amountVnd !== null) fees.push({ name, amountVnd, paid: (paidVnd ?? 0) >= amountVnd });
  }
  return fees;
}

export function filesOf(row: IgateRow): DossierFile[] {
  return toFiles(itemsOf(row.dossierFormFile).flatMap((form) => itemsOf(form.file)));
}

export function resultsOf(row: IgateRow): DossierFile[] {
  return toFiles(itemsOf(row.attachment));
}

type WireFile = NonNullable<Exclude<IgateRow['attachment'], ''>>[number];

function toFiles(files: WireFile[]): DossierFile[] {
  return itemsOf(files).map((file, index) => ({
    id: textOf(file.id, 100) ?? String(index + 1),
    name: textOf(file.filename) ?? textOf(file.name) ?? '',
    signed: flagOf(file.signed),
  }));
}

export function postalOf(row: IgateRow, byPost: boolean): Postal | null {
  const parcel = partOf(row.vnpost);
  if (parcel === null && !byPost) return null;
  const stateRaw = textOf(parcel?.statusName) ?? textOf(partOf(row.dossierReceivingKind)?.name) ?? '';
  return { trackingNumber: textOf(parcel?.trackingCode, 40), stateRaw };
}

export function apologyOf(row: IgateRow): Apology | null {
  const apology = partOf(row.apology);
  if (apology === null) return null;
  return {
    reason: textOf(apology.reason, NOTE_CHARS) ?? '',
    issuedAt: timeOf(apology.date),
    newDueAt: timeOf(apology.newAppointmentDate),
  };
}
