import type { FaultPlan } from './faults/fault-plan';
import type { FileStore } from './filing/file-store';
import type { FilingStore } from './filing/filing-store';
import type { Journal } from './journal';
import type { Listening } from './listening/listening';
import type { BookingStore } from './systems/booking/booking-store';
import type { CentreStore } from './systems/centre/notice-store';
import type { Checkout } from './systems/checkout/checkout';
import type { TokenStore } from './systems/token-store';
import type { PostStore } from './systems/vnpost/post-store';
import type { Telling } from './telling/telling';
import type { ZaloAccounts } from './systems/zalo-graph/accounts';
import type { World } from './world/world';

/** Log-in names and secrets the systems accept. */
export interface Secrets {
  username: string;
  password: string;
  clientId: string;
  clientSecret: string;
  zaloAppSecret: string;
  checkoutKey: string;
  postToken: string;
  oaSecret: string;
  miniAppApiKey: string;
  /** Every one-stop signs its pushes with it. */
  oneStopWebhookSecret: string;
  /** API key of the systems for queue numbers. */
  bookingKey: string;
}

/** Names of the one app that this world knows. */
export interface Ids {
  miniAppId: string;
  /** Of the Zalo App that the Mini App belongs to. */
  zaloAppId: string;
  oaId: string;
}

/** Everything the sandbox remembers. */
export interface SandboxState {
  clock(): Date;
  world: World;
  faults: FaultPlan;
  journal: Journal;
  secrets: Secrets;
  ids: Ids;
  sessions: { 'binh-thuan': TokenStore; 'quang-nam': TokenStore; 'binh-duong': TokenStore; dvcqg: TokenStore };
  zalo: ZaloAccounts;
  files: FileStore;
  filings: FilingStore;
  checkout: Checkout;
  post: PostStore;
  listening: Listening;
  telling: Telling;
  centre: CentreStore;
  booking: BookingStore;
}

/** Back to how it was at the start: dossiers, faults, journal, Zalo tokens. Sessions of callers stay valid. */
export function resetState(state: SandboxState): void {
  state.world.reset();
  state.faults.reset();
  state.journal.clear();
  state.zalo.reset();
  state.files.clear();
  state.filings.clear();
  state.checkout.reset();
  state.post.clear();
  state.listening.reset();
  state.telling.reset();
  state.centre.reset();
  state.booking.clear();
}
