import type { PetitionKind, Place } from '../../contract/schemas/petition';
import { isRecord } from '../api/shapes';
import { createDraftShelf, isShelved, type Shelved } from './draft-shelf';
import { isWriterFields, NO_WRITER, type WriterFields } from './writer';

/** A petition being written. Consent is not kept: it is given anew. */
export interface PetitionDraft extends Shelved {
  /** Null: the province of this deployment. */
  provinceId: string | null;
  gate: { againstDecision: boolean | null; reportsOffender: boolean | null; sure: boolean };
  kind: PetitionKind | null;
  placeText: string;
  ward: { province: string; code: string; name: string } | null;
  location: Place | null;
  dossierCode: string;
  agencyCode: string;
  title: string;
  content: string;
  /** Pictures were added; which, the server and the device's file box know. */
  hasFiles: boolean;
  who: WriterFields;
  showName: boolean;
}

export const PETITION_DRAFTS_KEY = 'petition-drafts';

const isPetitionDraft = (value: unknown): value is PetitionDraft =>
  isShelved(value) && isRecord(value.gate) && typeof value.title === 'string' && typeof value.content === 'string' && typeof value.placeText === 'string' && typeof value.dossierCode === 'string' && typeof value.agencyCode === 'string' && isWriterFields(value.who);

export const petitionDrafts = createDraftShelf<PetitionDraft>(PETITION_DRAFTS_KEY, isPetitionDraft);

/** A new petition, about a dossier when it was begun on its screen. */
export function newPetitionDraft(id: string, about: { provinceId: string | null; dossierCode: string }, now: string): PetitionDraft {
  return {
    id,
    savedAt: now,
    provinceId: about.provinceId,
    gate: { againstDecision: null, reportsOffender: null, sure: false },
    kind: null,
    placeText: '',
    ward: null,
    location: null,
    dossierCode: about.dossierCode,
    agencyCode: '',
    title: '',
    content: '',
    hasFiles: false,
    who: NO_WRITER,
    showName: false,
  };
}
