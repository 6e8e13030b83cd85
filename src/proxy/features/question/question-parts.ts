import type { Config } from '../../config';
import type { CatalogueBook } from '../../filing-core/catalogue-book';
import type { LetterListener } from '../../listening/hear-letter';
import type { LetterLibrary } from '../../listening/letter-library';
import type { ListeningParts } from '../../listening/listening-parts';
import type { ProvinceTable } from '../../provinces/province-table';

/** What questions work with, beside what delivers them. */
export interface QuestionParts extends ListeningParts {
  provinces: ProvinceTable;
  catalogue: Pick<CatalogueBook, 'find'>;
  library: LetterLibrary;
  listener: LetterListener;
  config: ListeningParts['config'] & Pick<Config, 'LIMIT_PERSON_QUESTIONS_PER_DAY'>;
  onError(error: unknown): void;
}
