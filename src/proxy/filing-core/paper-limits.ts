/** No province may allow more: a file is checked in one buffer of at most this size. */
export const MAX_PAPER_BYTES = 20 * 1024 * 1024;
