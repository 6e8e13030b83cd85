import { PATHS } from './routes';

/** Path of a petition of this citizen, with all its steps; a published one is at `/phan-anh/<id>`. */
export const myPetitionPath = (id: string): string => `${PATHS.petitions}/cua-toi/${encodeURIComponent(id)}`;

/** Path of a question of this citizen; a published one is at `/hoi-dap/<id>`. */
export const myQuestionPath = (id: string): string => `${PATHS.questions}/cua-toi/${encodeURIComponent(id)}`;

/** Path of one announcement of the centre. */
export const announcementPath = (id: string): string => `${PATHS.announcements}/${encodeURIComponent(id)}`;
