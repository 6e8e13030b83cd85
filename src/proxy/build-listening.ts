import type { FastifyBaseLogger } from 'fastify';
import type { WorkCalendar } from '../domain/calendar';
import type { Clock } from './clock';
import type { Config } from './config';
import { createPacing } from './delivery/pacing';
import { sealAnswers } from './features/draft/draft-box';
import type { PetitionParts } from './features/petition/petition-parts';
import { registerPetitions } from './features/petition/register-petitions';
import { registerQuestions } from './features/question/question-routes';
import type { CatalogueBook } from './filing-core/catalogue-book';
import type { DivisionBook } from './filing-core/division-book';
import type { PaperVault } from './filing-core/paper-vault';
import type { App } from './http/app';
import type { Jobs } from './jobs/jobs';
import { createLetterDelivery } from './listening/deliver-letter';
import { loadFaq } from './listening/faq/load-faq';
import { createLetterListener } from './listening/hear-letter';
import { createLetterBox } from './listening/letter-box';
import { createLetterLibrary } from './listening/letter-library';
import { deliverLetterKind, HEAR_LETTER_KIND, letterErrandKind } from './listening/listening-jobs';
import type { ListeningParts } from './listening/listening-parts';
import { createPublishedShelf } from './listening/published-shelf';
import { createLetterErrandDelivery } from './listening/send-letter-errand';
import type { ProvinceTable } from './provinces/province-table';
import { keyedHash } from './security/digests';
import type { Secrets } from './security/secrets';
import { createLetterStore } from './store/letters';
import type { Store } from './store/store';
import type { Inbox } from './telling/inbox-box';
import type { Upstreams } from './upstream/upstreams';

export interface ListeningHouseParts {
  config: Config;
  provinces: ProvinceTable;
  upstreams: Pick<Upstreams, 'listening' | 'graph'>;
  store: Store;
  secrets: Secrets;
  jobs: Jobs;
  inbox: Inbox;
  vault: PaperVault;
  book: CatalogueBook;
  divisions: DivisionBook;
  calendar: WorkCalendar;
  clock: Clock;
  log: FastifyBaseLogger;
}

export interface ListeningHouse extends PetitionParts {
  config: Config;
  book: CatalogueBook;
}

/** What petitions and questions are made of, with their jobs handed to the queue: the same for who serves and who only works. */
export function createListeningHouse(parts: ListeningHouseParts): ListeningHouse {
  const { config, provinces, upstreams, store, secrets, jobs, inbox, vault, book, divisions, calendar, clock, log } = parts;
  const { db, drafts } = store;
  const systems = upstreams.listening;
  const divisionOf = new Map(provinces.all.flatMap(({ open: { division } }) => (divisions.wards(division) ?? []).map(({ code }) => [code, division])));
  const wardName = (division: string, ward: string): string | null => divisions.nameOf(division, ward);
  const listening: ListeningParts = {
    db, systems, inbox, jobs, clock, calendar, config,
    letters: createLetterStore(db),
    box: createLetterBox(secrets),
    papers: { bytesOf: async (paperId) => (await (await vault.open(paperId))?.bytes()) ?? null },
    pacing: createPacing({ clock, atOnce: config.DELIVERY_PROVINCE_CONCURRENCY }),
    placeOf(ward) {
      const division = divisionOf.get(ward);
      return division === undefined ? null : `${wardName(division, ward) ?? ''}, ${divisions.nameOf(division, null) ?? ''}`;
    },
  };
  const listener = createLetterListener(listening);
  jobs.handle(deliverLetterKind(config), createLetterDelivery(listening));
  jobs.handle(letterErrandKind(config), createLetterErrandDelivery(listening));
  jobs.handle(HEAR_LETTER_KIND, listener);
  const shelf = createPublishedShelf({ systems, clock, onTrouble: (what) => log.warn({ what }, 'published letters') });
  return {
    ...listening, config, provinces, drafts, vault, listener, wardName, book,
    sealNoAnswers: (draftId) => sealAnswers(secrets, draftId, {}),
    graph: upstreams.graph,
    library: createLetterLibrary({ shelf, provinces, faq: loadFaq() }),
    isOwnAccount: async (citizenId, zaloId) => (await store.citizens.find(citizenId))?.zaloHash === keyedHash(secrets.pepper, 'zalo', zaloId),
    onError: (error) => log.error({ err: error }, 'listening: background work failed'),
  };
}

/** The routes of listening, inside the API's scope. */
export function buildListening(scope: App, house: ListeningHouse): void {
  registerPetitions(scope, house);
  registerQuestions(scope, { ...house, catalogue: house.book });
}
