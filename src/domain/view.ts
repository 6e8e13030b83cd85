import type { Channel, DossierFile, Fee, IsoTime, Level, NationalStatus, OwnerKind, Postal, Supplement } from './dossier';
import type { Era } from './progress';
import type { CitizenAction, StatusGroup } from './status';
import type { Timeliness } from './timeliness';
import type { Visit, VisitAgency } from './visit';

/** 0 the code alone, 1 the last four digits proved, 2 the verified phone is the owner's. */
export type Tier = 0 | 1 | 2;

/** All that the law lets a bare code show: the code and the degree of completion (TT 01/2018/TT-VPCP Đ.16.2.d). */
export interface CompletionView {
  code: string;
  tier: Tier;
  group: StatusGroup;
  levels: Level[];
  levelReached: Level | null;
  levelNow: Level | null;
  percent: number;
  timeliness: Timeliness;
  fetchedAt: IsoTime;
  stale: boolean;
}

/** From tier 1: the journey, with the owner masked and free text scrubbed. */
export interface DetailView {
  altCodes: string[];
  provinceId: string;
  source: string;
  statusCode: NationalStatus;
  statusRaw: string;
  procedure: { code: string | null; name: string; field: string | null; onlineLevel: 3 | 4 | null };
  agency: VisitAgency;
  era: Era;
  channel: Channel | null;
  submittedAt: IsoTime | null;
  receivedAt: IsoTime | null;
  dueAt: IsoTime | null;
  workingDaysLeft: number | null;
  finishedAt: IsoTime | null;
  returnedAt: IsoTime | null;
  visits: Visit[];
  supplements: Supplement[];
  apology: { reason: string; issuedAt: IsoTime | null; newDueAt: IsoTime | null } | null;
  reason: string | null;
  returnPlace: string | null;
  owner: { kind: OwnerKind; nameMasked: string | null };
  action: CitizenAction;
}

/** From tier 2: what belongs to the owner. */
export interface BelongingsView {
  files: DossierFile[];
  results: DossierFile[];
  fees: Fee[];
  postal: Postal | null;
}

export interface TieredView {
  completion: CompletionView;
  detail: DetailView | null;
  belongings: BelongingsView | null;
}
