import type { PetitionBody } from '../../../contract/schemas/petition';
import { writerOf } from '../../letters/writer-faults';
import type { PetitionDraft } from '../../outbox/petition-draft';

/** A complete draft as it goes over the wire; its pictures come in when they are there. Null while something that must be chosen is not. */
export function petitionBody(draft: PetitionDraft, provinceId: string, consentVersion: string): PetitionBody | null {
  const { gate, kind, ward, location } = draft;
  if (kind === null || gate.againstDecision === null || gate.reportsOffender === null) return null;
  const placeText = draft.placeText.trim();
  const dossierCode = draft.dossierCode.trim();
  return {
    draftId: draft.id,
    provinceId,
    kind,
    gate: { againstDecision: gate.againstDecision, reportsOffender: gate.reportsOffender, sure: gate.sure },
    title: draft.title.trim(),
    content: draft.content.trim(),
    ...(placeText === '' ? {} : { placeText }),
    ...(ward === null ? {} : { ward: ward.code }),
    ...(location === null ? {} : { location }),
    ...(dossierCode === '' ? {} : { dossierCode }),
    ...(draft.agencyCode === '' ? {} : { agencyCode: draft.agencyCode }),
    pictures: [],
    who: writerOf(draft.who),
    showName: draft.showName,
    consentVersion,
  };
}
