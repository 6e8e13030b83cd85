import type { LetterState, PetitionKind, PetitionSummary, PetitionView } from '../../../contract/schemas/petition';
import { mayAskAgain } from '../../../domain/petition/dates';
import { PETITION_KINDS } from '../../../domain/petition/kinds';
import { isOpen, mayRate, mayReopen } from '../../../domain/petition/state';
import { toIso, toIsoOrNull, vnDate } from '../../../domain/time';
import { ratingOf, reopeningOf } from '../../listening/letter-errand-words';
import { errandsOfLetter, type LetterRow } from '../../store/letters';
import type { PetitionParts } from './petition-parts';

const topicOf = (topic: string | null): PetitionKind => PETITION_KINDS.find((kind) => kind === topic) ?? 'other';

export function summarisePetition({ box }: Pick<PetitionParts, 'box'>, row: LetterRow): PetitionSummary {
  const { id, number, provinceId, topic, state, acceptedAt, answerBy } = row;
  return { id, number, provinceId, kind: topicOf(topic), title: box.openContent(row).title, state, sentAt: toIso(acceptedAt), answerBy };
}

/** What the citizen may still do with a letter. */
export function permissionsOf(row: LetterRow, answeredAt: string | null): { rate: boolean; reopen: boolean } {
  const facts = { state: row.state satisfies LetterState, ratedAt: toIsoOrNull(row.ratedAt), reopenedAt: toIsoOrNull(row.reopenedAt), answeredAt };
  return { rate: mayRate(facts), reopen: mayReopen(facts) };
}

/** Whether the agency may be asked now how far it is (NĐ 20/2008/NĐ-CP Đ.12): it has the petition, has not answered, and was not asked lately. */
export function mayAskProgress({ clock, calendar }: Pick<PetitionParts, 'clock' | 'calendar'>, row: LetterRow): boolean {
  return row.upstreamId !== null && isOpen(row.state) && mayAskAgain(toIso(row.acceptedAt), toIsoOrNull(row.progressAskedAt), vnDate(toIso(new Date(clock.nowMs()))), calendar);
}

/** A petition as its own citizen sees it: all of it. */
export async function describePetition(parts: Pick<PetitionParts, 'db' | 'box' | 'clock' | 'calendar'>, row: LetterRow): Promise<PetitionView> {
  const { db, box } = parts;
  const content = box.openContent(row);
  if (content.kind !== 'petition') throw new Error('a question is no petition');
  const heard = box.openHeard(row);
  const errands = await errandsOfLetter(db, row.id);
  const { title, content: text, placeText, ward, location, dossierCode, pictures, who } = content;
  return {
    ...summarisePetition(parts, row),
    title,
    content: text,
    placeText, ward, location, dossierCode,
    agencyName: row.agencyName,
    handlerName: heard?.handler ?? null,
    upstreamNumber: row.upstreamId,
    forwardBy: row.forwardBy,
    steps: heard?.steps ?? [],
    answer: heard?.answer ?? null,
    notAcceptedReason: row.state === 'not_accepted' ? (heard?.reason ?? null) : null,
    rating: ratingOf(box, errands),
    reopened: reopeningOf(box, errands),
    progressAskedAt: toIsoOrNull(row.progressAskedAt),
    can: { ...permissionsOf(row, heard?.answer?.at ?? null), askProgress: mayAskProgress(parts, row) },
    pictures: pictures.map(({ id, fileName, fileType, sizeBytes }) => ({ id, fileName, fileType, sizeBytes })),
    who,
    showName: row.mayPublish,
    fetchedAt: toIsoOrNull(row.fetchedAt),
  };
}
