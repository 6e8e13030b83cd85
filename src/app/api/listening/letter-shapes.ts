import type { CheckView, ListeningView, LocationView, PetitionDraftView, PetitionPage, PetitionView, PublishedPage, PublishedPetition } from '../../../contract/schemas/petition';
import type { AskedPage, QuestionPage, QuestionView } from '../../../contract/schemas/question';
import { isRecord } from '../shapes';
import { isListOf, isPageOf, isText } from './parts-of-shapes';

/* As in shapes.ts: enough to tell the proxy's answer from a stranger's, and what a screen would crash on. */

const isSummary = (value: unknown): boolean => isRecord(value) && isText(value.id) && isText(value.number) && isText(value.title) && isText(value.state) && isText(value.sentAt);
const isLetter = (value: unknown): boolean => isSummary(value) && isRecord(value) && isText(value.content) && Array.isArray(value.steps) && isRecord(value.can) && isRecord(value.who);
const isPublic = (value: unknown): boolean => isRecord(value) && isText(value.id) && isText(value.title) && isText(value.answer);

export const isPetitionView = (value: unknown): value is PetitionView => isLetter(value) && isRecord(value) && Array.isArray(value.pictures);
export const isPetitionPage = (value: unknown): value is PetitionPage => isPageOf(value, isSummary);
export const isQuestionView = (value: unknown): value is QuestionView => isLetter(value);
export const isQuestionPage = (value: unknown): value is QuestionPage => isPageOf(value, isSummary);

export const isPublished = (value: unknown): value is PublishedPetition => isPublic(value);
export const isPublishedPage = (value: unknown): value is PublishedPage => isPageOf(value, isPublic) && isRecord(value) && Array.isArray(value.areas) && Array.isArray(value.agencies);
export const isAskedPage = (value: unknown): value is AskedPage => isPageOf(value, isPublic);

export const isCheckView = (value: unknown): value is CheckView => isRecord(value) && isListOf(value.alike, isPublic) && Array.isArray(value.warnings) && isText(value.soundsLike);

export const isListeningView = (value: unknown): value is ListeningView =>
  isRecord(value) && isText(value.provinceId) && isListOf(value.agencies, (agency) => isRecord(agency) && isText(agency.code) && isText(agency.name)) && Array.isArray(value.divisions) && isRecord(value.reception) && isRecord(value.limits);

export const isPetitionDraftView = (value: unknown): value is PetitionDraftView => isRecord(value) && isText(value.id) && isRecord(value.limits);

export const isLocationView = (value: unknown): value is LocationView => isRecord(value) && typeof value.latitude === 'number' && typeof value.longitude === 'number' && (value.ward === null || isRecord(value.ward));
