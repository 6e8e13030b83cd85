import type { AnnouncementBlock, AnnouncementCategoryName, MaintainedSystemName } from '../../contract/schemas/announcement';
import type { IsoTime } from '../../domain/dossier';
import type { UpstreamResult } from './ports';

/** A block as the centre's HTML gave it; a picture by its position among the notice's own. */
export type CentreBlock = Exclude<AnnouncementBlock, { kind: 'picture' }> | { kind: 'picture'; picture: number; alt: string };

/** A notice of a Public Administration Centre, cleaned. Times as published; null where it gave none. */
export interface CentreNotice {
  /** The centre's own id. */
  id: string;
  category: AnnouncementCategoryName;
  title: string;
  summary: string;
  blocks: CentreBlock[];
  /** Where its pictures lie, as `fetchPicture` takes them. The first is the cover when there is one. */
  pictures: string[];
  /** Position of the cover among the pictures. */
  cover: number | null;
  pinned: boolean;
  publishedAt: IsoTime;
  validFrom: IsoTime | null;
  validTo: IsoTime | null;
  publisher: string;
  sourceUrl: string | null;
}

/** A maintenance that was announced and not called off. */
export interface PlannedMaintenance {
  id: string;
  system: MaintainedSystemName;
  from: IsoTime;
  to: IsoTime;
  text: string;
}

/** The system that a province's Public Administration Centre publishes with. `unusable` counts rows that could not be read. */
export interface Centre {
  readonly provinceId: string;
  /** The newest, at most 500. */
  listNotices(): Promise<UpstreamResult<{ notices: CentreNotice[]; unusable: number }>>;
  listMaintenance(): Promise<UpstreamResult<{ planned: PlannedMaintenance[]; unusable: number }>>;
  /** The bytes of a picture on the centre's own host, whatever they are; null when there is none. At most 3 MiB. */
  fetchPicture(path: string): Promise<UpstreamResult<Buffer | null>>;
}
