import type { ListeningParts } from '../../listening/listening-parts';
import type { LetterLibrary } from '../../listening/letter-library';
import type { LetterListener } from '../../listening/hear-letter';
import type { Config } from '../../config';
import type { PaperVault } from '../../filing-core/paper-vault';
import type { ProvinceTable } from '../../provinces/province-table';
import type { DraftStore } from '../../store/drafts';
import type { ZaloGraph } from '../../upstream/ports';

/** What petitions work with, beside what delivers them. */
export interface PetitionParts extends ListeningParts {
  provinces: ProvinceTable;
  drafts: Pick<DraftStore, 'create'>;
  vault: PaperVault;
  library: LetterLibrary;
  listener: LetterListener;
  graph: ZaloGraph;
  isOwnAccount(citizenId: string, zaloId: string): Promise<boolean>;
  config: ListeningParts['config'] & Pick<Config, 'LIMIT_PERSON_PETITIONS_PER_DAY' | 'MAX_OPEN_DRAFTS'>;
  /** Empty answers, sealed as those of any draft. */
  sealNoAnswers(draftId: string): string;
  /** The name of a ward of a province's own division; null for a code that is none. */
  wardName(division: string, ward: string): string | null;
  onError(error: unknown): void;
}
