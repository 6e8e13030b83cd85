import type { FastifyBaseLogger } from 'fastify';
import { deliveryKind, DELIVER_FILING, SEND_ERRAND } from './delivery/delivery-jobs';
import { createFilingDelivery } from './delivery/deliver-filing';
import type { AfterDelivered, DeliveryParts } from './delivery/delivery-parts';
import { createPacing } from './delivery/pacing';
import { createErrandDelivery } from './delivery/send-errand';
import type { Clock } from './clock';
import type { Config } from './config';
import { createTellOfPayment } from './features/payment/after-delivered';
import type { PaymentParts } from './features/payment/payment-parts';
import { createReconcile, RECONCILE_KIND } from './features/payment/reconcile-job';
import { createPlacePost, createPostOrdering, ORDER_POST_KIND } from './features/post/order-job';
import type { PostParts, SeeDossier } from './features/post/post-parts';
import type { CatalogueBook } from './filing-core/catalogue-book';
import type { DivisionBook } from './filing-core/division-book';
import { createFilingBox, type FilingBox } from './filing-core/filing-box';
import type { PaperFiles } from './filing-core/paper-files';
import { createPaperChecks, type PaperChecks } from './filing-core/paper-checks';
import { createPaperVault, type PaperVault } from './filing-core/paper-vault';
import { createPaymentDesk, type PaymentDesk } from './filing-core/payment-desk';
import { createPostalBox } from './filing-core/postal-box';
import { createPostalDesk, type PostalDesk } from './filing-core/postal-desk';
import type { Identity } from './identity/identity';
import type { Jobs } from './jobs/jobs';
import type { ProvinceTable } from './provinces/province-table';
import type { Secrets } from './security/secrets';
import type { Store } from './store/store';
import type { TellOfFiling } from './telling/tell-of-filing';
import type { Upstreams } from './upstream/upstreams';

export interface FilingHouseParts {
  config: Config;
  provinces: ProvinceTable;
  upstreams: Omit<Upstreams, 'close'>;
  store: Store;
  files: PaperFiles;
  secrets: Secrets;
  jobs: Jobs;
  identity: Identity;
  clock: Clock;
  log: FastifyBaseLogger;
  book: CatalogueBook;
  divisions: DivisionBook;
  seeDossier: SeeDossier;
  tellOfFiling: TellOfFiling;
}

/** What filing is made of, with its jobs handed to the queue: the same for who serves and who only works. */
export interface FilingHouse extends FilingHouseParts {
  box: FilingBox;
  checks: PaperChecks;
  vault: PaperVault;
  paymentDesk: PaymentDesk;
  postalDesk: PostalDesk;
  paymentParts: PaymentParts;
  postParts: PostParts;
  afterDelivered: AfterDelivered[];
  nameOfPlace(province: string, ward: string): string | null;
  onDelivered(citizenId: string): void;
  onError(error: unknown): void;
}

export function createFilingHouse(parts: FilingHouseParts): FilingHouse {
  const { config, provinces, upstreams, store, files, secrets, jobs, identity, clock, log, book, divisions, seeDossier, tellOfFiling } = parts;
  const { db, filings, errands } = store;
  const { portals, post, checkout } = upstreams;
  const onError = (error: unknown): void => log.error({ err: error }, 'filing: background work failed');
  const onDelivered = (citizenId: string): void => identity.forgetCitizen(citizenId);

  const box = createFilingBox(secrets);
  const postalBox = createPostalBox(secrets);
  const checks = createPaperChecks(clock);
  const vault = createPaperVault({ store, files, checks, secrets, clock });
  const paymentDesk = createPaymentDesk({ db, takesPayments: checkout !== null });
  const postalDesk = createPostalDesk({ db, post, box: postalBox, clock, config, onError });
  const nameOfPlace = (province: string, ward: string): string | null => {
    const [wardName, provinceName] = [divisions.nameOf(province, ward), divisions.nameOf(province, null)];
    return wardName === null || provinceName === null ? null : `${wardName}, ${provinceName}`;
  };
  const paymentParts: PaymentParts = { db, filings, checkout, box, jobs, clock, config, onOddity: (what) => log.warn({ what }, 'a payment needs a look'), onError };
  const postParts: PostParts = { db, filings, post, provinces, catalogue: book, nameOfPlace, box: postalBox, desk: postalDesk, jobs, clock, seeDossier, onError };

  const afterDelivered = [createTellOfPayment(paymentParts), createPlacePost(postParts)];
  const papers = { bytesOf: async (paperId: string) => (await (await vault.open(paperId))?.bytes()) ?? null };
  const pacing = createPacing({ clock, atOnce: config.DELIVERY_PROVINCE_CONCURRENCY });
  const delivery: DeliveryParts = { db, filings, errands, box, papers, portals, jobs, pacing, clock, config, afterDelivered, tellOfFiling, onDelivered };
  jobs.handle(deliveryKind(DELIVER_FILING, config), createFilingDelivery(delivery));
  jobs.handle(deliveryKind(SEND_ERRAND, config), createErrandDelivery(delivery));
  jobs.handle(RECONCILE_KIND, createReconcile(paymentParts));
  jobs.handle(ORDER_POST_KIND, createPostOrdering(postParts));
  return { ...parts, box, checks, vault, paymentDesk, postalDesk, paymentParts, postParts, afterDelivered, nameOfPlace, onDelivered, onError };
}
