import type { ProvinceId } from '../world/model';
import { findOffice } from '../world/offices';

export type LetterKind = 'petition' | 'question';
export type LetterState = 'new' | 'received' | 'forwarded' | 'working' | 'answered' | 'refused';

export interface LetterStep {
  at: Date;
  agency: string;
  state: LetterState;
  /** Words the official typed. */
  text: string;
}

export interface LetterRating {
  reference: string;
  level: number;
  comment: string;
}

/** A petition or question as the fictional agencies keep it; each system tells it in its own words. */
export interface SandboxLetter {
  id: string;
  province: ProvinceId;
  kind: LetterKind;
  /** The sender's own reference; empty for those that came another way. */
  reference: string;
  writer: { name: string; phone: string; email: string; address: string };
  title: string;
  content: string;
  /** Number of its field in the system, and the field's name. */
  field: string;
  area: string;
  agency: string;
  procedureCode: string;
  dossierCode: string;
  place: string;
  files: string[];
  showName: boolean;
  isPublic: boolean;
  sentAt: Date;
  state: LetterState;
  steps: LetterStep[];
  answer: { at: Date; agency: string; text: string } | null;
  refusal: string | null;
  ratings: LetterRating[];
  reopenings: { reference: string; why: string }[];
  progressAsked: string[];
}

export type NewLetter = Omit<SandboxLetter, 'id' | 'sentAt' | 'state' | 'steps' | 'answer' | 'refusal' | 'ratings' | 'reopenings' | 'progressAsked'>;

/** Whether a step ends it, for now. */
export const isClosed = ({ state }: SandboxLetter): boolean => state === 'answered' || state === 'refused';

/** Addressed by code, answered under a name, as real systems do. */
export const agencyNameOf = ({ agency }: SandboxLetter): string => findOffice(agency)?.name ?? agency;
