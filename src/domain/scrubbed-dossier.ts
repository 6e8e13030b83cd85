import type { Agency, Dossier, DossierFile } from './dossier';
import { levelOfAgency } from './levels';
import { createScrub, type Scrub } from './scrub';

/** The dossier with the personal data of its people taken out of every text that officers or systems wrote. The people themselves stay. */
export function scrubbed(dossier: Dossier): Dossier {
  const scrub = createScrub([dossier.owner, dossier.submitter]);
  const orNull = (text: string | null): string | null => (text === null ? null : scrub(text));
  // A code with a part gone is none.
  const unlessHidden = (code: string | null): string | null => (code !== null && scrub(code) === code ? code : null);
  const { procedure, apology, postal } = dossier;
  return {
    ...dossier,
    altCodes: dossier.altCodes.filter((code) => scrub(code) === code),
    statusRaw: scrub(dossier.statusRaw),
    procedure: { ...procedure, code: unlessHidden(procedure.code), name: scrub(procedure.name), field: orNull(procedure.field) },
    agency: agencyWith(scrub, dossier.agency),
    steps: dossier.steps.map((step) => ({ ...step, name: scrub(step.name), agency: agencyWith(scrub, step.agency), note: orNull(step.note) })),
    supplements: dossier.supplements.map((supplement) => ({ ...supplement, reason: scrub(supplement.reason), papers: supplement.papers.map(scrub) })),
    fees: dossier.fees.map((fee) => ({ ...fee, name: scrub(fee.name) })),
    files: dossier.files.map((file) => fileWith(scrub, file)),
    results: dossier.results.map((file) => fileWith(scrub, file)),
    postal: postal && { ...postal, stateRaw: scrub(postal.stateRaw) },
    apology: apology && { ...apology, reason: scrub(apology.reason) },
    reason: orNull(dossier.reason),
    returnPlace: orNull(dossier.returnPlace),
  };
}

/** An agency stays on the level that its name told. */
function agencyWith(scrub: Scrub, agency: Agency): Agency {
  const { name, nowNamed } = agency;
  return { ...agency, level: levelOfAgency(agency), name: scrub(name), nowNamed: nowNamed === null ? null : scrub(nowNamed) };
}

const fileWith = (scrub: Scrub, file: DossierFile): DossierFile => ({ ...file, name: scrub(file.name) });
