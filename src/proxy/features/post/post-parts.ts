import type { Dossier } from '../../../domain/dossier';
import type { Tier } from '../../../domain/view';
import type { Clock } from '../../clock';
import type { CatalogueBook } from '../../filing-core/catalogue-book';
import type { PostalBox } from '../../filing-core/postal-box';
import type { PostalDesk } from '../../filing-core/postal-desk';
import type { Refusal } from '../../http/problem';
import type { Caller } from '../../identity/caller';
import type { Jobs } from '../../jobs/jobs';
import type { ProvinceTable } from '../../provinces/province-table';
import type { Database } from '../../store/database';
import type { DossierKey } from '../../store/dossier-key';
import type { FilingStore } from '../../store/filings';
import type { PostService } from '../../upstream/filing-ports';

/** A dossier and how much of it this caller may see, or why it cannot be shown. */
export type SeeDossier = (caller: Caller, code: string, provinceHint: string | null) => Promise<{ ok: true; key: DossierKey; dossier: Dossier; tier: Tier } | { ok: false; refusal: Refusal }>;

/** What sending by post works with. */
export interface PostParts {
  db: Database;
  filings: Pick<FilingStore, 'findOwn' | 'find'>;
  /** Null where nothing goes by post. */
  post: PostService | null;
  provinces: ProvinceTable;
  catalogue: Pick<CatalogueBook, 'find'>;
  /** "phường Phan Thiết, tỉnh Lâm Đồng"; null for codes that are none. */
  nameOfPlace(province: string, ward: string): string | null;
  box: PostalBox;
  desk: PostalDesk;
  jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  clock: Clock;
  seeDossier: SeeDossier;
  onError(error: unknown): void;
}
