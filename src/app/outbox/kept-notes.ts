import { createDraftShelf, isShelved, type Shelved } from './draft-shelf';

/** What is being written into one field that sends by itself; `id` says about what, as `withdrawal.<filing>`. */
export interface KeptNote extends Shelved {
  text: string;
}

export const KEPT_NOTES_KEY = 'notes';

const isKeptNote = (value: unknown): value is KeptNote => isShelved(value) && typeof value.text === 'string';

export const keptNotes = createDraftShelf<KeptNote>(KEPT_NOTES_KEY, isKeptNote);
