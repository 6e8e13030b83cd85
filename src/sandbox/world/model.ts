import type { Channel, Level, NationalStatus, OwnerKind } from '../../domain/dossier';

export const PROVINCE_IDS = ['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong'] as const;
export type ProvinceId = (typeof PROVINCE_IDS)[number];

/** An agency that can hold a dossier. `parent` is the code of the agency one level up; null since there is no district any more, or at the top. */
export interface Office {
  code: string;
  name: string;
  level: Level;
  /** Level-1 group of its identity code, e.g. `H11`. */
  group: string;
  parent: string | null;
  address: string;
}

export const BUREAUS = ['centre', 'land', 'construction', 'finance', 'justice', 'police', 'insurance'] as const;
export type Bureau = (typeof BUREAUS)[number];

export interface WorldStep {
  id: string;
  name: string;
  office: Office;
  /** Department inside the office, e.g. "Phòng Tài nguyên và Môi trường". */
  unit: string;
  officer: string;
  title: string;
  startedAt: Date | null;
  endedAt: Date | null;
  plannedEndAt: Date | null;
  note: string | null;
}

export interface WorldParty {
  kind: OwnerKind;
  name: string;
  idNumber: string;
  phone: string;
  address: string;
}

export interface WorldSupplement {
  id: string;
  requestedAt: Date;
  expiresAt: Date;
  reason: string;
  papers: string[];
  /** Catalogue codes of `papers`, in their order, when the official named them. */
  paperCodes?: readonly string[];
  answeredAt: Date | null;
  dueBefore: Date | null;
  dueAfter: Date | null;
}

export interface WorldFee {
  name: string;
  amountVnd: number;
  paid: boolean;
}

export interface WorldFile {
  id: string;
  name: string;
  sizeBytes: number;
  signed: boolean;
  /** Signed, but the signature does not hold. */
  signatureBroken?: true;
  /** Paper of the catalogue it was handed in as. */
  paper?: { code: string; name: string };
}

/** A dossier as the fictional provinces keep it; each system tells it in its own words. */
export interface SandboxDossier {
  code: string;
  /** Second code of the same dossier (MaHoSoKhac), when it was synchronised under another number. */
  altCode: string | null;
  /** Which system holds it now. */
  province: ProvinceId;
  /** UUID behind the opaque QR. */
  qrId: string;
  /** 24-hex id inside iGate. */
  objectId: string;
  status: NationalStatus;
  /** Words the system uses instead of its usual label. */
  statusLabel: string | null;
  procedureCode: string;
  office: Office;
  owner: WorldParty;
  submitter: WorldParty | null;
  channel: Channel;
  submittedAt: Date;
  receivedAt: Date | null;
  dueAt: Date | null;
  finishedAt: Date | null;
  returnedAt: Date | null;
  steps: WorldStep[];
  supplements: WorldSupplement[];
  fees: WorldFee[];
  files: WorldFile[];
  results: WorldFile[];
  postal: { trackingNumber: string; state: string } | null;
  apology: { reason: string; issuedAt: Date; newDueAt: Date } | null;
  reason: string | null;
  /** The citizen asked to take it back (status 7); not over until the desk agrees. */
  withdrawal?: { askedAt: Date; reason: string; statusBefore: NationalStatus };
  returnPlace: string;
  /** What a tester sees with this one, for the list of samples; null for those created later. */
  shows: string | null;
}
