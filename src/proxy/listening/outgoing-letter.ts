import { toIso } from '../../domain/time';
import type { LetterRow } from '../store/letters';
import type { OutgoingPetition, OutgoingQuestion } from '../upstream/listening-ports';
import type { LetterContent, PetitionContent } from './letter-content';

const common = ({ id, number, agencyCode, mayPublish }: LetterRow, { who, title, content }: LetterContent) => ({
  reference: id, number, agencyCode, mayPublish, title, content,
  who: { name: who.name, address: who.address, phone: who.phone, email: who.email ?? null },
});

/** A petition as its system takes it. Throws when a picture was not handed over before, which is a bug. */
export function outgoingPetition(row: LetterRow, content: PetitionContent, place: string | null, fileIds: Readonly<Record<string, string>>): OutgoingPetition {
  const pictures = content.pictures.map(({ id, fileName, fileType }) => {
    const fileId = fileIds[id];
    if (fileId === undefined) throw new Error('a picture was not handed over');
    return { fileId, fileName, fileType };
  });
  const where = [content.placeText, place].filter((part) => part !== null && part !== '');
  return {
    ...common(row, content),
    topic: content.topic,
    place: where.length === 0 ? null : where.join(', '),
    location: content.location === null ? null : { latitude: content.location.latitude, longitude: content.location.longitude },
    dossierCode: content.dossierCode,
    sentAt: toIso(row.acceptedAt),
    pictures,
  };
}

export const outgoingQuestion = (row: LetterRow, content: LetterContent): OutgoingQuestion => ({ ...common(row, content), procedureCode: row.procedureCode });
