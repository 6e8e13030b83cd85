import { PATHS } from './routes';

const query = (values: Readonly<Record<string, string | null | undefined>>): string => {
  const said = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
};

/** Where a petition is begun, about a dossier when there is one. Apart from routes.ts, because home leads to none of these. */
export const newPetitionPath = (about: { dossierCode?: string; provinceId?: string | null } = {}): string =>
  `${PATHS.petitions}/viet${query({ 'ho-so': about.dossierCode, tinh: about.provinceId })}`;

/** A petition being written; the page inside it is in `?buoc`. */
export const petitionDraftPath = (id: string): string => `${PATHS.petitions}/viet/${id}`;

/** Answered ones, for everybody. */
export const ANSWERED_PATH = `${PATHS.petitions}/da-tra-loi`;
export const answeredPath = (id: string): string => `${PATHS.petitions}/${id}`;

/** Where a question is begun, about a procedure when there is one. */
export const newQuestionPath = (about: { procedureCode?: string; procedureName?: string; provinceId?: string | null } = {}): string =>
  `${PATHS.questions}/viet${query({ 'thu-tuc': about.procedureCode, ten: about.procedureName, tinh: about.provinceId })}`;

export const questionDraftPath = (id: string): string => `${PATHS.questions}/viet/${id}`;

/** What has been asked about a procedure. */
export const questionsAboutPath = (about: { procedureCode: string; procedureName: string; provinceId: string | null }): string =>
  `${PATHS.questions}${query({ 'thu-tuc': about.procedureCode, ten: about.procedureName, tinh: about.provinceId })}`;
