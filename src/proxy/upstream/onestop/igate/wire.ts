import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, OtherCode, Paper, Stamp, Text, list, part } from '../shared/wire-kit';

/** Languages: 228 is Vietnamese, 46 English. */
const Translation = Type.Object({ languageId: Text, name: Text });

const PerLanguage = Type.Array(Type.Union([Translation, Type.Null()]));

/** A name comes plain, per language, or as an entry of a list of iGate's, which has an id and a name of either kind. */
const Name = Type.Optional(Type.Union([Text, Translation, Type.Object({ name: PerLanguage }), PerLanguage]));

/** With its code, level and what it is a part of, or its name alone. */
const Agency = Type.Optional(Type.Union([part(Type.Object({ name: Name, code: Text, level: part(Type.Object({ code: Text, name: Name })), parent: part(Type.Object({ name: Name })) })), Text]));

const Task = Type.Object({
  name: Name,
  /** Of the process: its own name, or one that has a name. */
  bpmProcessDefinitionTask: part(Type.Object({ name: Name })),
  agency: Agency,
  createdDate: Stamp,
  completedDate: Stamp,
  dueDate: Stamp,
  note: Text,
});

const Person = Type.Object({
  fullname: Text,
  ownerFullname: Text,
  identityNumber: Text,
  phoneNumber: Text,
  address: Text,
  province: part(Type.Object({ label: Text })),
  district: part(Type.Object({ label: Text })),
  village: part(Type.Object({ label: Text })),
});

const Requirement = Type.Object({
  id: Text,
  createdDate: Stamp,
  dueDate: Stamp,
  reason: Text,
  papers: list(Paper),
  answeredDate: Stamp,
});

const File = Type.Object({ id: Text, filename: Text, name: Text, signed: Flag });

/** An id, a name, or both. */
const Status = Type.Object({ id: Text, name: Name, comment: Text });
export type IgateStatus = Static<typeof Status>;

/** A dossier of VNPT iGate 2.0. */
const Row = Type.Object({
  id: Type.Optional(Type.String()),
  code: Code,
  nationCode: Text,
  dossierStatus: Type.Optional(Type.Union([Status, Text])),
  /** What shorter answers tell instead: where the task in hand stands. */
  statusCurrentTask: Text,
  dossierTaskStatus: part(Type.Object({ name: Name })),
  applicant: part(Type.Object({ data: part(Person) })),
  procedure: part(Type.Object({ code: Text, translate: Name, sector: part(Type.Object({ name: Name })) })),
  procedureLevel: Name,
  agency: Agency,
  agencyLevel: part(Type.Object({ code: Text })),
  appliedDate: Stamp,
  acceptedDate: Stamp,
  appointmentDate: Stamp,
  dueDate: Stamp,
  completedDate: Stamp,
  returnedDate: Stamp,
  applyMethod: Name,
  dossierReceivingKind: Name,
  vnpost: part(Type.Object({ trackingCode: Text, statusName: Text })),
  /** `rcReceive`: the result is sent there. */
  receivingPlace: part(Type.Object({ name: Text, fullAddress: Text, rcReceive: Flag })),
  /** `paid` is the amount paid so far, or whether it is paid. */
  dossierFee: list(Type.Object({ procost: part(Type.Object({ type: part(Type.Object({ name: Name })) })), amount: Text, paid: Flag })),
  dossierFormFile: list(Type.Object({ file: list(File) })),
  attachment: list(File),
  task: list(Task),
  /** What is in hand: beside the list of tasks, or without one. */
  currentTask: list(Task),
  additionalRequirement: list(Requirement),
  apology: part(Type.Object({ reason: Text, date: Stamp, newAppointmentDate: Stamp })),
});
export type IgateRow = Static<typeof Row>;

/**
 * Answer to `/pa/dossier/search`: a page that may hold dossiers of similar codes, each checked alone when it is the one that was
 * asked for. A slice says whether it is the last one, a page how many rows there are in all.
 */
export const Page = Compile(Type.Object({ totalElements: Text, last: Flag }));
export const Anything = Compile(Type.Unknown());
/** Of an answer to `/pa/dossier/{id}` too, which leads to its code only. */
export const CodedRow = Compile(Type.Object({ code: Code, nationCode: OtherCode }));

export const DossierRow = Compile(Row);
