import { createContext, useContext, type ComponentType } from 'react';
import type { PostalParty } from '../../../contract/schemas/post';
import type { UploadLimits } from '../../../contract/schemas/procedure';

/** What is ready to be sent of the papers asked for. */
export interface GatheredPapers {
  paperIds: string[];
  /** Names of those without a file. */
  missing: string[];
  /** A file is on its way or being checked. */
  busy: boolean;
}

/** Parts of the form that the screens after filing use too; the app puts them in, because features do not know each other. */
export interface FilingPieces {
  PartyForm: ComponentType<{ party: PostalParty; wrong: boolean; onChange(part: Partial<PostalParty>): void; onFromForm: (() => void) | null }>;
  PostEstimate: ComponentType<{ provinceId: string; direction: 'collect' | 'deliver'; province: string; ward: string }>;
  /** As the post wants it; null when something is missing. */
  completeParty(party: PostalParty): PostalParty | null;
  /** Uploads for a filing that is filed already. */
  PaperGatherer: ComponentType<{ draftId: string; limits: UploadLimits; names: readonly string[]; onChange(gathered: GatheredPapers): void }>;
}

export const PiecesContext = createContext<FilingPieces | null>(null);

export function usePieces(): FilingPieces {
  const pieces = useContext(PiecesContext);
  if (pieces === null) throw new Error('the screens after filing stand inside PiecesContext');
  return pieces;
}
