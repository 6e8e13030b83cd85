/** ISO-8601 with the offset of Việt Nam, e.g. `2026-11-20T09:12:00+07:00`. */
export type IsoTime = string;

/** Administrative level, lowest first: xã, huyện (until 01/07/2025), tỉnh, bộ. */
export const LEVELS = ['commune', 'district', 'province', 'ministry'] as const;
export type Level = (typeof LEVELS)[number];

/** National dossier status 1..10 (đồng bộ trạng thái DVCQG); 0 when the upstream's label maps to none of them. */
export type NationalStatus = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export type Channel = 'counter' | 'online' | 'post';
export type OwnerKind = 'citizen' | 'business' | 'agency' | 'other';

export interface Agency {
  name: string;
  level: Level | null;
  /** Identity code of QĐ 20/2020/QĐ-TTg when the upstream gives one. */
  code: string | null;
  /** What the place is called since 01/07/2025, when the name is an old one: "nay là …". */
  nowNamed: string | null;
}

/** One step of the process as the upstream tells it; `plannedEndAt` and `endedAt` are null when unknown. */
export interface Step {
  name: string;
  agency: Agency;
  startedAt: IsoTime | null;
  endedAt: IsoTime | null;
  plannedEndAt: IsoTime | null;
  note: string | null;
}

export interface Supplement {
  id: string;
  requestedAt: IsoTime | null;
  /** Last day to answer (Thời hạn bổ sung). */
  expiresAt: IsoTime | null;
  reason: string;
  papers: string[];
  answeredAt: IsoTime | null;
}

export interface Fee {
  name: string;
  amountVnd: number;
  paid: boolean;
}

export interface DossierFile {
  id: string;
  name: string;
  /** True when the file carries a digital signature according to the upstream; null when it does not say. */
  signed: boolean | null;
}

export interface Postal {
  trackingNumber: string | null;
  stateRaw: string;
}

/** Mẫu 04: apology and new appointment, at most one a dossier (NĐ 61/2018 Đ.19.9). */
export interface Apology {
  reason: string;
  issuedAt: IsoTime | null;
  newDueAt: IsoTime | null;
}

/** A person named in the dossier. Never leaves the proxy unmasked. */
export interface Person {
  kind: OwnerKind;
  name: string | null;
  idNumber: string | null;
  phone: string | null;
  address: string | null;
}

/** The canonical dossier every connector maps to. Lives inside the proxy only; citizens get a tiered view of it. */
export interface Dossier {
  code: string;
  altCodes: string[];
  provinceId: string;
  /** Kind of the system that holds the record: `dvcqg`, `igate`, `camau`, `lgsp`. */
  source: string;
  statusCode: NationalStatus;
  statusRaw: string;
  procedure: { code: string | null; name: string; field: string | null; onlineLevel: 3 | 4 | null };
  /** The one-stop counter that took the dossier, where the result is handed over. */
  agency: Agency;
  submittedAt: IsoTime | null;
  receivedAt: IsoTime | null;
  dueAt: IsoTime | null;
  finishedAt: IsoTime | null;
  returnedAt: IsoTime | null;
  channel: Channel | null;
  steps: Step[];
  supplements: Supplement[];
  fees: Fee[];
  files: DossierFile[];
  results: DossierFile[];
  postal: Postal | null;
  apology: Apology | null;
  /** Why it was refused or stopped (statuses 3 and 8). */
  reason: string | null;
  returnPlace: string | null;
  owner: Person;
  /** Who handed it in when that is not the owner (người nộp, người được ủy quyền). */
  submitter: Person | null;
  fetchedAt: IsoTime;
}
