import type { Answers, FormView } from '../../../contract/schemas/form';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { WorkCalendar } from '../../../domain/calendar';
import type { Level } from '../../../domain/dossier';
import type { IsDivision } from '../../../domain/form/spec';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { FilingBox } from '../../filing-core/filing-box';
import type { PaperVault } from '../../filing-core/paper-vault';
import type { PaymentDesk } from '../../filing-core/payment-desk';
import type { PostalDesk } from '../../filing-core/postal-desk';
import type { Refusal } from '../../http/problem';
import type { Jobs } from '../../jobs/jobs';
import type { ProvinceTable } from '../../provinces/province-table';
import type { Database } from '../../store/database';
import type { DraftRow, DraftStore } from '../../store/drafts';
import type { ErrandStore } from '../../store/errands';
import type { FilingStore } from '../../store/filings';
import type { FilingPortal } from '../../upstream/filing-ports';
import type { OneStop } from '../../upstream/ports';

/** Who takes a filing of one procedure in one province. */
export interface FilingAgency {
  code: string;
  name: string;
  level: Level;
}

/** What a province asks for one procedure now, or why it cannot be filed. */
export type Asked = { ok: true; procedure: ProcedureDetail; form: FormView; agency: FilingAgency; postAllowed: boolean } | { ok: false; refusal: Refusal };

export interface Places {
  isDivision: IsDivision;
  /** "phường Phan Thiết, tỉnh Lâm Đồng"; null for codes that are none. */
  nameOf(province: string, ward: string): string | null;
}

/** What the routes of filings work with. */
export interface FilingParts {
  db: Database;
  filings: FilingStore;
  errands: ErrandStore;
  drafts: DraftStore;
  box: FilingBox;
  vault: PaperVault;
  jobs: Jobs;
  clock: Clock;
  calendar: WorkCalendar;
  provinces: ProvinceTable;
  oneStops: ReadonlyMap<string, OneStop>;
  portals: ReadonlyMap<string, FilingPortal>;
  places: Places;
  payments: PaymentDesk;
  postal: PostalDesk;
  config: Pick<Config, 'LIMIT_PERSON_FILINGS_PER_DAY' | 'PUBLIC_API_URL' | 'PROXY_PORT'>;
  askedFor(provinceId: string, code: string): Promise<Asked>;
  answersOf(draft: DraftRow): Answers;
  onError(error: unknown): void;
}
