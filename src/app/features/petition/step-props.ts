import type { ListeningView } from '../../../contract/schemas/petition';
import type { PetitionDraft } from '../../outbox/petition-draft';

/** What every step of writing is given. */
export interface StepProps {
  draft: PetitionDraft;
  change(part: Partial<PetitionDraft>): void;
  /** Null while nothing is known of the province. */
  listening: ListeningView | null;
  onNext(): void;
  onPrevious: (() => void) | null;
}
