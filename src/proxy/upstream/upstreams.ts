import type { Catalogue, CheckoutService, FilingPortal, PostService, VirusScanner } from './filing-ports';
import type { ListeningSystem } from './listening-ports';
import type { NoticeChannel } from './notice-ports';
import type { OneStop, ZaloGraph } from './ports';
import type { OpenUpstreams } from './open-upstreams';

/** Every outside system this deployment talks to. */
export interface Upstreams extends OpenUpstreams {
  oneStops: ReadonlyMap<string, OneStop>;
  /** By province; one that takes no filings from here has none. */
  portals: ReadonlyMap<string, FilingPortal>;
  /** By province: where petitions and questions go. */
  listening: ReadonlyMap<string, ListeningSystem>;
  catalogue: Catalogue;
  graph: ZaloGraph;
  /** Null when this deployment sends nothing by post. */
  post: PostService | null;
  /** Null when this deployment takes no payments. */
  checkout: CheckoutService | null;
  /** Null when papers are not scanned here. */
  scanner: VirusScanner | null;
  /** The ways to write to a citizen that this deployment has, the first to be tried first. */
  notices: readonly NoticeChannel[];
  close(): Promise<void>;
}
