import type { Agency, Apology, DossierFile, Fee, Level, Postal, Step, Supplement } from '../../../../domain/dossier';
import { levelOfAgencyName } from '../../../../domain/levels';
import { BY_POST_PLACE } from '../../../../domain/return-place';
import { type MapContext, levelOf } from '../shared/mapping';
import { MOST_STEPS_READ, NOTE_CHARS, amountOf, flagOf, itemsOf, papersOf, partOf, textOf, timeOf } from '../shared/read';
import { type Unname, officersIn, unnaming } from '../shared/officers';
import { isByPost } from '../shared/hand-over';
import { UNNAMED_STEP, apologyFrom, orderedSteps, requestsOf } from '../shared/steps';
import { nameOf } from './names';
import type { Flag } from '../shared/wire-kit';
import type { IgateRow, IgateStatus } from './wire';

const LEVEL = new Map<string, Level>([
  ['XA', 'commune'], ['PHUONG', 'commune'], ['XAPHUONG', 'commune'], ['PHUONGXA', 'commune'],
  ['QUANHUYEN', 'district'], ['HUYEN', 'district'],
  ['TINH', 'province'], ['TINHTHANHPHO', 'province'], ['SONGANH', 'province'],
  ['BO', 'ministry'],
]);

export function agencyFrom(wire: IgateRow['agency'], { agencyOf }: MapContext, levelCode: string | null = null): Agency {
  if (typeof wire !== 'object') return agencyOf(textOf(wire), levelOf(LEVEL, levelCode), null);
  const agency = partOf(wire);
  const level = levelOf(LEVEL, textOf(partOf(agency?.level)?.code) ?? nameOf(partOf(agency?.level)?.name) ?? levelCode);
  return agencyOf(placedName(nameOf(agency?.name), nameOf(partOf(agency?.parent)?.name)), level, textOf(agency?.code, 50));
}

/** Every commune has a "Bộ phận Tiếp nhận và Trả kết quả": such a name is told with the office it is a part of. */
function placedName(own: string | null, parent: string | null): string | null {
  return own === null || parent === null || levelOfAgencyName(own) !== null || levelOfAgencyName(parent) === null ? (own ?? parent) : `${own}, ${parent}`;
}

/** A status told in one word, or by its number alone. */
export function statusPartOf(status: IgateRow['dossierStatus']): IgateStatus {
  return typeof status === 'object' && status !== null ? status : { id: status ?? null };
}

type Task = NonNullable<ReturnType<typeof tasksOf>[number]>;
const taskNameOf = ({ name, bpmProcessDefinitionTask }: Task): string | null => nameOf(name) ?? nameOf(partOf(bpmProcessDefinitionTask)?.name);

/** All tasks, with the one in hand where the list of what was done does not hold it. */
function tasksOf(row: IgateRow) {
  const tasks = itemsOf(row.task, MOST_STEPS_READ);
  return tasks.some(({ completedDate }) => timeOf(completedDate) === null) ? tasks : [...tasks, ...itemsOf(row.currentTask)];
}

/** What officers did, or may do. */
export const actsIn = (row: IgateRow): object[] => [...tasksOf(row), ...itemsOf(row.additionalRequirement)];

/** Officers are named in the tasks alone, and written of anywhere. */
export function unnameOf(row: IgateRow): Unname {
  const tasks = tasksOf(row);
  return unnaming(
    actsIn(row).flatMap(officersIn),
    [
      ...tasks.flatMap((task) => [taskNameOf(task), task.note]),
      ...itemsOf(row.additionalRequirement).map((request) => request.reason),
      partOf(row.apology)?.reason,
      statusPartOf(row.dossierStatus).comment,
    ],
  );
}

export function stepsOf(row: IgateRow, context: MapContext, unname: Unname): Step[] {
  return orderedSteps(
    tasksOf(row).map((task) => ({
      name: unname(taskNameOf(task)) ?? UNNAMED_STEP,
      agency: agencyFrom(task.agency, context),
      startedAt: timeOf(task.createdDate),
      endedAt: timeOf(task.completedDate),
      plannedEndAt: timeOf(task.dueDate),
      note: unname(textOf(task.note, NOTE_CHARS)),
    })),
  );
}

export function supplementsOf(row: IgateRow, unname: Unname): Supplement[] {
  return requestsOf(itemsOf(row.additionalRequirement).map((request) => ({
    id: textOf(request.id, 100),
    requestedAt: timeOf(request.createdDate),
    expiresAt: timeOf(request.dueDate),
    reason: unname(textOf(request.reason, NOTE_CHARS)) ?? '',
    papers: papersOf(request.papers),
    answeredAt: timeOf(request.answeredDate),
  })));
}

export function feesOf(row: IgateRow): Fee[] {
  return itemsOf(row.dossierFee).flatMap((fee) => {
    const amountVnd = amountOf(fee.amount);
    const name = nameOf(partOf(partOf(fee.procost)?.type)?.name) ?? 'Lệ phí';
    return amountVnd === null ? [] : [{ name, amountVnd, paid: isPaid(fee.paid, amountVnd) }];
  });
}

const isPaid = (told: Flag, amountVnd: number): boolean => (typeof told === 'boolean' ? told : (amountOf(told) ?? 0) >= amountVnd);

export function filesOf(row: IgateRow): DossierFile[] {
  return toFiles(itemsOf(row.dossierFormFile).flatMap((form) => itemsOf(form.file)));
}

export function resultsOf(row: IgateRow): DossierFile[] {
  return toFiles(row.attachment);
}

function toFiles(list: IgateRow['attachment']): DossierFile[] {
  return itemsOf(list).map((file, index) => ({
    id: textOf(file.id, 100) ?? String(index + 1),
    name: textOf(file.filename) ?? textOf(file.name) ?? '',
    signed: flagOf(file.signed),
  }));
}

/** By post where there is a parcel, the words for the hand-over say so, or the place is ticked to be sent to. */
export function isSentHome(row: IgateRow): boolean {
  const place = partOf(row.receivingPlace);
  return partOf(row.vnpost) !== null || isByPost(kindOf(row)) || flagOf(place?.rcReceive) === true;
}

const kindOf = (row: IgateRow): string | null => nameOf(row.dossierReceivingKind);

export function postalOf(row: IgateRow): Postal | null {
  if (!isSentHome(row)) return null;
  const parcel = partOf(row.vnpost);
  return { trackingNumber: textOf(parcel?.trackingCode, 40), stateRaw: textOf(parcel?.statusName) ?? BY_POST_PLACE };
}

export function apologyOf(row: IgateRow, unname: Unname): Apology | null {
  const apology = partOf(row.apology);
  if (apology === null) return null;
  return apologyFrom(unname(textOf(apology.reason, NOTE_CHARS)), timeOf(apology.date), timeOf(apology.newAppointmentDate));
}
