import type { WorkCalendar } from './calendar';
import type { Agency, Dossier, DossierFile, IsoTime } from './dossier';
import { levelOfAgency } from './levels';
import { maskName } from './masking';
import { eraOf, levelNow, levelReached, levelsOf, percentOf } from './progress';
import { createScrub, type Scrub } from './scrub';
import { actionOfStatus, groupOfStatus } from './status';
import { timelinessOf } from './timeliness';
import { visitsOf } from './timeline';
import type { BelongingsView, CompletionView, DetailView, Tier, TieredView } from './view';
import type { Visit } from './visit';

/**
 * The only way a dossier becomes visible. Tier 0 shows the code and the degree of completion and nothing else
 * (TT 01/2018/TT-VPCP Đ.16.2.d), tier 1 the journey with the owner masked, tier 2 files, results, fees and post as well.
 * No tier shows a name, ID number, phone number or address of a person in full, not even inside officers' notes.
 */
export function viewOf(dossier: Dossier, tier: Tier, now: IsoTime, calendar: WorkCalendar, stale: boolean): TieredView {
  const completion = completionOf(dossier, tier, now, calendar, stale);
  if (tier === 0) return { completion, detail: null, belongings: null };
  const scrub = createScrub([dossier.owner, dossier.submitter]);
  return {
    completion,
    detail: detailOf(dossier, now, calendar, scrub),
    belongings: tier === 2 ? belongingsOf(dossier, scrub) : null,
  };
}

function completionOf(dossier: Dossier, tier: Tier, now: IsoTime, calendar: WorkCalendar, stale: boolean): CompletionView {
  return {
    code: dossier.code,
    tier,
    group: groupOfStatus(dossier.statusCode),
    levels: levelsOf(dossier),
    levelReached: levelReached(dossier),
    levelNow: levelNow(dossier),
    percent: percentOf(dossier),
    timeliness: timelinessOf(dossier, now, calendar).state,
    fetchedAt: dossier.fetchedAt,
    stale,
  };
}

function detailOf(dossier: Dossier, now: IsoTime, calendar: WorkCalendar, scrub: Scrub): DetailView {
  const { procedure, owner, apology } = dossier;
  return {
    altCodes: dossier.altCodes.filter((code) => scrub(code) === code),
    provinceId: dossier.provinceId,
    source: dossier.source,
    statusCode: dossier.statusCode,
    statusRaw: scrub(dossier.statusRaw),
    procedure: { code: procedure.code, name: scrub(procedure.name), field: orNull(procedure.field, scrub), onlineLevel: procedure.onlineLevel },
    agency: agencyOf(dossier.agency, scrub),
    era: eraOf(dossier),
    channel: dossier.channel,
    submittedAt: dossier.submittedAt,
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    workingDaysLeft: timelinessOf(dossier, now, calendar).workingDaysLeft,
    finishedAt: dossier.finishedAt,
    returnedAt: dossier.returnedAt,
    visits: visitsOf(dossier, now, calendar).map((visit) => scrubVisit(visit, scrub)),
    supplements: dossier.supplements.map(({ id, requestedAt, expiresAt, reason, papers, answeredAt }) => ({
      id,
      requestedAt,
      expiresAt,
      reason: scrub(reason),
      papers: papers.map(scrub),
      answeredAt,
    })),
    apology: apology && { reason: scrub(apology.reason), issuedAt: apology.issuedAt, newDueAt: apology.newDueAt },
    reason: orNull(dossier.reason, scrub),
    returnPlace: orNull(dossier.returnPlace, scrub),
    owner: { kind: owner.kind, nameMasked: orNull(owner.name, maskName) },
    action: actionOfStatus(dossier.statusCode, hasOpenSupplement(dossier)),
  };
}

function belongingsOf(dossier: Dossier, scrub: Scrub): BelongingsView {
  const scrubFile = (file: DossierFile): DossierFile => ({ id: file.id, name: scrub(file.name), signed: file.signed });
  return {
    files: dossier.files.map(scrubFile),
    results: dossier.results.map(scrubFile),
    fees: dossier.fees.map(({ name, amountVnd, paid }) => ({ name: scrub(name), amountVnd, paid })),
    postal: dossier.postal && { trackingNumber: dossier.postal.trackingNumber, stateRaw: scrub(dossier.postal.stateRaw) },
  };
}

function agencyOf(agency: Agency, scrub: Scrub): DetailView['agency'] {
  return { name: scrub(agency.name), level: levelOfAgency(agency), nowNamed: orNull(agency.nowNamed, scrub) };
}

function scrubVisit(visit: Visit, scrub: Scrub): Visit {
  return {
    ...visit,
    agency: { ...visit.agency, name: scrub(visit.agency.name), nowNamed: orNull(visit.agency.nowNamed, scrub) },
    steps: visit.steps.map((step) => ({ ...step, name: scrub(step.name), note: orNull(step.note, scrub) })),
  };
}

/** In status 5 an upstream that lists no request still asks for one. */
function hasOpenSupplement({ statusCode, supplements }: Dossier): boolean {
  return supplements.some(({ answeredAt }) => answeredAt === null) || (statusCode === 5 && supplements.length === 0);
}

function orNull(text: string | null, change: (text: string) => string): string | null {
  return text === null ? null : change(text);
}
