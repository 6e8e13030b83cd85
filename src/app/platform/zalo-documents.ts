/** The host's own viewer, fetched when the first file is opened. */
export { openDocument } from 'zmp-sdk/apis';
