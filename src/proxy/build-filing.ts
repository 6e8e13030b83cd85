import type { UploadLimits } from '../contract/schemas/procedure';
import type { WorkCalendar } from '../domain/calendar';
import { openAnswers } from './features/draft/draft-box';
import { registerDrafts } from './features/draft/draft-routes';
import { registerDivisions } from './features/division/division-routes';
import { registerFilings } from './features/filing/register-filings';
import { registerPapers } from './features/paper/register-papers';
import { registerCheckoutCallback } from './features/payment/callback-route';
import { registerPayments } from './features/payment/payment-routes';
import { registerPost } from './features/post/post-routes';
import { registerProcedures } from './features/procedure/procedure-routes';
import { createPaperRemover } from './filing-core/paper-remover';
import type { FilingHouse } from './filing-house';
import { createAskedFor } from './asked-for';
import type { App } from './http/app';
import type { PaperHolder } from './store/papers';

/** The routes of filing, inside the API's scope. */
export async function buildFiling(scope: App, house: FilingHouse, calendar: WorkCalendar): Promise<void> {
  const { config, provinces, upstreams, store, files, secrets, jobs, clock, log, book, divisions, box, checks, vault, paymentDesk, postalDesk, nameOfPlace, onError } = house;
  const { db, drafts, filings, errands, papers } = store;
  const askedFor = createAskedFor(house);

  const limitsOf = ({ provinceId, purpose }: PaperHolder): UploadLimits | null => {
    const province = provinces.get(provinceId);
    return (purpose === 'petition' ? province?.listening.limits : province?.filing.uploadLimits) ?? null;
  };

  registerProcedures(scope, { book, provinces });
  registerDivisions(scope, divisions);
  registerDrafts(scope, {
    drafts, secrets, clock, config,
    remover: createPaperRemover({ papers, files }),
    nameOf: async (provinceId, code) => {
      const asked = await askedFor(provinceId, code);
      return asked.ok ? asked.procedure.name : asked.refusal;
    },
  });
  await registerPapers(scope, { store, files, checks, secrets, clock, log, config, scanner: upstreams.scanner, limitsOf });
  registerFilings(scope, {
    db, filings, errands, drafts, links: store.resultLinks, box, vault, jobs, clock, calendar, provinces, config, askedFor, onError,
    oneStops: upstreams.oneStops, portals: upstreams.portals,
    places: { isDivision: (province, ward) => divisions.isDivision(province, ward), nameOf: nameOfPlace },
    payments: paymentDesk, postal: postalDesk,
    answersOf: (draft) => openAnswers(secrets, draft),
  });
  registerPayments(scope, house.paymentParts);
  registerCheckoutCallback(scope, house.paymentParts);
  registerPost(scope, house.postParts);
}
