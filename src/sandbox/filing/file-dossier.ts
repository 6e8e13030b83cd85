import type { SandboxState } from '../state';
import type { Office, ProvinceId, SandboxDossier, WorldFile, WorldParty } from '../world/model';
import { findOffice, officesOf } from '../world/offices';
import { findProcedure } from '../world/procedures';
import type { Filing } from './filing-store';

/** What every portal is told, in whatever words. */
export interface Intake {
  province: ProvinceId;
  reference: string;
  /** Number got before; null when the system gives it now. */
  code: string | null;
  procedureCode: string;
  officeCode: string;
  owner: WorldParty;
  submitter: WorldParty | null;
  caseCode: string | null;
  form: Record<string, unknown>;
  resultWay: Filing['resultWay'];
  papers: readonly { code: string; name: string; files: readonly { id: string; name: string }[] }[];
}

export type IntakeFault = 'unknown_office' | 'unknown_procedure' | 'counter_only' | 'unknown_file' | 'bad_code';
export type IntakeResult = { ok: true; dossier: SandboxDossier } | { ok: false; fault: IntakeFault };

const RETURN_PLACES: Partial<Record<Filing['resultWay'], string>> = {
  post: 'Qua dịch vụ bưu chính công ích',
  electronic: 'Bản điện tử, tải về sau khi có kết quả',
};

/** An office of today that takes filings of the province; null for any other. Districts and old communes take none. */
export function openOffice(province: ProvinceId, code: string): Office | null {
  const office = findOffice(code);
  if (office === null || code.startsWith('000.')) return null;
  return officesOf(province).some((candidate) => candidate.code === office.code) ? office : null;
}

/** The files named by the papers, as the dossier lists them; null when one was never uploaded. */
export function filesOfPapers(files: SandboxState['files'], papers: Intake['papers']): WorldFile[] | null {
  const found: WorldFile[] = [];
  for (const paper of papers) {
    for (const { id, name } of paper.files) {
      const file = files.find(id);
      if (file === null) return null;
      found.push({ id, name: name === '' ? file.name : name, sizeBytes: file.sizeBytes, signed: false, paper: { code: paper.code, name: paper.name } });
    }
  }
  return found;
}

/** Files a dossier: status 1, its papers, its fee. Filing twice makes two; a number that is used gives the next one. */
export function fileDossier({ world, files, filings }: SandboxState, intake: Intake): IntakeResult {
  const office = openOffice(intake.province, intake.officeCode);
  const procedure = findProcedure(intake.procedureCode);
  if (office === null) return { ok: false, fault: 'unknown_office' };
  if (procedure === null) return { ok: false, fault: 'unknown_procedure' };
  if (procedure.onlineLevel === null) return { ok: false, fault: 'counter_only' };
  const papers = filesOfPapers(files, intake.papers);
  if (papers === null) return { ok: false, fault: 'unknown_file' };
  const taken = intake.code === null || world.find(intake.code) !== null;
  const code = taken ? world.reserve(intake.code === null ? office.code : (intake.code.split('-')[0] ?? office.code)) : (intake.code ?? '');
  const created = world.create({ province: intake.province, office: office.code, procedure: procedure.code, code, status: 1, receivedDaysAgo: 0, channel: 'online' });
  if (!created.ok) return { ok: false, fault: 'bad_code' };
  const dossier = world.update(created.dossier.code, (made) => ({
    ...made,
    submittedAt: world.now(),
    owner: intake.owner,
    submitter: intake.submitter,
    files: papers,
    returnPlace: RETURN_PLACES[intake.resultWay] ?? made.returnPlace,
  }));
  filings.add({ code, province: intake.province, reference: intake.reference, caseCode: intake.caseCode, form: intake.form, resultWay: intake.resultWay, rating: null });
  return { ok: true, dossier: dossier ?? created.dossier };
}
