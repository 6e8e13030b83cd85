import type { Answers } from '../../contract/schemas/form';
import type { PaymentOrder } from '../../contract/schemas/payment';
import type { ProcedureDetail } from '../../contract/schemas/procedure';
import type { PostalParty } from '../../contract/schemas/post';
import type { IsoTime } from '../../domain/dossier';
import type { UpstreamResult } from './ports';

/** A person as a portal wants them. Never logged. `birthDate` is `yyyy-MM-dd`. */
export interface PortalPerson {
  name: string;
  idNumber: string | null;
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export interface PortalFile {
  /** The portal's own id, from `uploadFile`. */
  fileId: string;
  fileName: string;
  sizeBytes: number;
  sha256: string;
}

export interface PortalPaper {
  code: string;
  name: string;
  kind: 'original' | 'copy' | 'electronic';
  quantity: number;
  files: PortalFile[];
}

export interface PortalFiling {
  /** Ours, a uuid: what the portal is asked by before the write is repeated. */
  reference: string;
  procedureCode: string;
  agencyCode: string;
  applicantKind: 'citizen' | 'business' | 'organisation';
  owner: PortalPerson;
  /** Who hands it in for the owner, and what they are to them; null when it is the owner. */
  submitter: (PortalPerson & { relation: string }) | null;
  caseCode: string | null;
  answers: Answers;
  resultWay: 'counter' | 'post' | 'electronic';
  papers: PortalPaper[];
}

/** The portal understood and said no; it is never retried. `reason` may be shown to the citizen. `already`: because it has this, or had it done, before. */
export interface PortalRefusal {
  kind: 'refused';
  reason: string;
  already?: true;
}

export type PortalAnswer<T> = UpstreamResult<{ kind: 'done'; value: T } | PortalRefusal>;

/** What a province's system takes from citizens. Writes are sent once per call: who calls asks `findFiling` before repeating one. */
export interface FilingPortal {
  readonly provinceId: string;
  /** The dossier code this reference became; null when the portal has not got it. */
  findFiling(reference: string): Promise<UpstreamResult<string | null>>;
  uploadFile(file: { fileName: string; fileType: string; bytes: Buffer; sha256: string }): Promise<PortalAnswer<{ fileId: string }>>;
  /** Answers the dossier code. */
  createFiling(filing: PortalFiling): Promise<PortalAnswer<string>>;
  answerSupplement(code: string, answer: { reference: string; requestId: string; note: string; papers: { code: string; name: string; file: PortalFile }[] }): Promise<PortalAnswer<null>>;
  askWithdrawal(code: string, request: { reference: string; reason: string }): Promise<PortalAnswer<null>>;
  recordPayment(code: string, payment: { reference: string; amountVnd: number; transactionId: string; paidAt: IsoTime }): Promise<PortalAnswer<null>>;
  rate(code: string, rating: { reference: string; score: 1 | 2 | 3; comment: string }): Promise<PortalAnswer<null>>;
  /** null when the portal has no such file. At most 20 MiB. */
  fetchResult(code: string, fileId: string): Promise<UpstreamResult<{ bytes: Buffer; contentType: string; signature: 'valid' | 'none' | 'invalid' | 'unknown' } | null>>;
}

/** A procedure as the national catalogue states it, cleaned; what the province adds (way, limits) is not in it. */
export type CatalogueEntry = Omit<ProcedureDetail, 'provinceId' | 'way' | 'handoffUrl' | 'uploadLimits' | 'fetchedAt' | 'stale'> & { keywords: string[] };

/** The national catalogue. `unusable` counts rows that could not be read. */
export interface Catalogue {
  list(group: string): Promise<UpstreamResult<{ entries: CatalogueEntry[]; unusable: number }>>;
}

export interface PostalRoute {
  senderProvince: string;
  receiverProvince: string;
  weightGrams: number;
}

export interface PostalOrder {
  reference: string;
  dossierCode: string;
  direction: 'collect' | 'deliver';
  citizen: PostalParty;
  citizenAddress: string;
  agency: { name: string; address: string; phone: string; province: string };
  description: string;
}

/** `exists`: the post already had this order. */
export interface PostService {
  estimate(route: PostalRoute): Promise<UpstreamResult<{ estimateVnd: number | null; promisedDays: number | null }>>;
  findOrder(reference: string): Promise<UpstreamResult<string | null>>;
  createOrder(order: PostalOrder): Promise<PortalAnswer<{ trackingNumber: string; exists: boolean }>>;
  track(trackingNumber: string): Promise<UpstreamResult<{ state: 'ordered' | 'collecting' | 'handed_over' | 'cancelled'; steps: { at: IsoTime; place: string; text: string }[] } | null>>;
  cancelOrder(trackingNumber: string, reason: string): Promise<PortalAnswer<null>>;
}

/** News of an order. `orderRef` is null when it is none of ours. */
export interface CheckoutCallback {
  orderRef: string | null;
  orderId: string;
  transactionId: string | null;
  amountVnd: number;
  kind: 'paid' | 'pending' | 'failed';
  method: string | null;
  at: IsoTime | null;
}

/** Zalo Checkout, with the private key inside: it never leaves the connector. */
export interface CheckoutService {
  /** An order as `Payment.createOrder` takes it, with its MAC; what it carries through Zalo is our own number. */
  signOrder(order: { orderRef: string; amount: number; desc: string; item: { id: string; amount: number }[]; method: string }): PaymentOrder;
  /** What Zalo tells by itself; `forged` when the MACs are not Zalo's or it is about another app. */
  readCallback(body: unknown): CheckoutCallback | 'forged' | 'malformed';
  /** What became of an order. */
  status(orderId: string): Promise<UpstreamResult<{ state: 'paid' | 'pending' | 'failed'; amountVnd: number; method: string | null; transactionId: string | null; orderRef: string | null }>>;
}

/** clamd, when configured. */
export interface VirusScanner {
  scan(bytes: AsyncIterable<Buffer>): Promise<UpstreamResult<'clean' | 'infected'>>;
}
