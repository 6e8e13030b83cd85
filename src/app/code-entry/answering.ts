/** What reading a code and answering it takes, fetched in one piece with the first code: an answer that could not be drawn would take the screen with it. */
export { default } from './entry-answer';
export { settleEntry } from './settle-entry';
