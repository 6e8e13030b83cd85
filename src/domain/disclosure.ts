import type { WorkCalendar } from './calendar';
import type { Dossier, DossierFile, IsoTime } from './dossier';
import { levelOfAgency } from './levels';
import { maskName } from './masking';
import { eraOf, levelNow, levelReached, levelsOf, percentOf } from './progress';
import { scrubbed } from './scrubbed-dossier';
import { actionOfStatus, groupOfStatus } from './status';
import { newDueAtOf, timelinessOf } from './timeliness';
import { visitsOf } from './timeline';
import type { BelongingsView, CompletionView, DetailView, Tier, TieredView } from './view';

/**
 * The only way a dossier becomes visible. Tier 0 shows the code and the degree of completion and nothing else
 * (TT 01/2018/TT-VPCP Đ.16.2.d), tier 1 the journey with the owner masked, tier 2 files, results, fees and post as well.
 * No tier shows a name, ID number, phone number or address of a person in full, not even inside officers' notes.
 */
export function viewOf(dossier: Dossier, tier: Tier, now: IsoTime, calendar: WorkCalendar, stale: boolean): TieredView {
  const completion = completionOf(dossier, tier, now, calendar, stale);
  if (tier === 0) return { completion, detail: null, belongings: null };
  const clean = scrubbed(dossier);
  return {
    completion,
    detail: detailOf(clean, now, calendar),
    belongings: tier === 2 ? belongingsOf(clean) : null,
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

function detailOf(dossier: Dossier, now: IsoTime, calendar: WorkCalendar): DetailView {
  const { procedure, agency, owner, apology } = dossier;
  return {
    altCodes: dossier.altCodes,
    provinceId: dossier.provinceId,
    source: dossier.source,
    statusCode: dossier.statusCode,
    statusRaw: dossier.statusRaw,
    procedure: { code: procedure.code, name: procedure.name, field: procedure.field, onlineLevel: procedure.onlineLevel },
    agency: { name: agency.name, level: levelOfAgency(agency), nowNamed: agency.nowNamed },
    era: eraOf(dossier),
    channel: dossier.channel,
    submittedAt: dossier.submittedAt,
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    workingDaysLeft: timelinessOf(dossier, now, calendar).workingDaysLeft,
    finishedAt: dossier.finishedAt,
    returnedAt: dossier.returnedAt,
    visits: visitsOf(dossier, now, calendar),
    supplements: dossier.supplements.map(({ id, requestedAt, expiresAt, reason, papers, answeredAt }) => ({ id, requestedAt, expiresAt, reason, papers, answeredAt })),
    apology: apology && { reason: apology.reason, issuedAt: apology.issuedAt, newDueAt: newDueAtOf(dossier) },
    reason: dossier.reason,
    returnPlace: dossier.returnPlace,
    owner: { kind: owner.kind, nameMasked: owner.name === null ? null : maskName(owner.name) },
    action: actionOfStatus(dossier.statusCode, hasOpenSupplement(dossier)),
  };
}

function belongingsOf({ files, results, fees, postal }: Dossier): BelongingsView {
  const viewOfFile = ({ id, name, signed }: DossierFile): DossierFile => ({ id, name, signed });
  return {
    files: files.map(viewOfFile),
    results: results.map(viewOfFile),
    fees: fees.map(({ name, amountVnd, paid }) => ({ name, amountVnd, paid })),
    postal: postal && { trackingNumber: postal.trackingNumber, stateRaw: postal.stateRaw },
  };
}

/** In status 5 an upstream that lists no request still asks for one. */
function hasOpenSupplement({ statusCode, supplements }: Dossier): boolean {
  return supplements.some(({ answeredAt }) => answeredAt === null) || (statusCode === 5 && supplements.length === 0);
}
