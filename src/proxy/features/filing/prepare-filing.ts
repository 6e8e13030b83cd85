import type { FilingBody } from '../../../contract/schemas/filing';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { checkAnswers } from '../../../domain/form/check-answers';
import { pruneAnswers } from '../../../domain/form/reach';
import { toIso, vnDate } from '../../../domain/time';
import type { FilingContent } from '../../filing-core/filing-content';
import type { VaultPaper } from '../../filing-core/paper-vault';
import type { Refusal } from '../../http/problem';
import type { DraftRow } from '../../store/drafts';
import { isPostPossible } from './check-post';
import type { FilingAgency, FilingParts } from './filing-parts';
import { neededFiles } from './needed-files';
import { peopleOf } from './people';

const DAY_MS = 86_400_000;
const HOUR_SECONDS = 3600;

export interface Prepared {
  draft: DraftRow;
  procedure: ProcedureDetail;
  onlineLevel: 3 | 4;
  agency: FilingAgency;
  content: FilingContent;
  /** Where the papers of `content` lie. */
  files: VaultPaper[];
}

export type Preparation = { ok: true; prepared: Prepared } | { ok: false; refusal: Refusal };

const refuse = (refusal: Refusal): Preparation => ({ ok: false, refusal });

/** Everything that must hold before a filing is kept, in the order in which a citizen can mend it. What comes out is complete: nothing is read again later. */
export async function prepareFiling(parts: FilingParts, citizenId: string, body: FilingBody): Promise<Preparation> {
  const { drafts, vault, clock, places, config } = parts;
  const now = new Date(clock.nowMs());
  const found = await drafts.findToFile(citizenId, body.draftId, new Date(now.getTime() - DAY_MS));
  if (found === null) return refuse({ code: 'not_found' });
  const { draft, filedLately } = found;
  if (draft.filingId !== null) return refuse({ code: 'already_filed' });
  if (draft.revision !== body.revision) return refuse({ code: 'draft_conflict', hint: String(draft.revision) });
  if (filedLately >= config.LIMIT_PERSON_FILINGS_PER_DAY) return refuse({ code: 'too_many_today', retryAfterSeconds: HOUR_SECONDS });

  const asked = await parts.askedFor(draft.provinceId, draft.procedureCode);
  if (!asked.ok) return asked;
  const { procedure, form, agency, postAllowed } = asked;
  const onlineLevel = procedure.onlineLevel === 3 ? 3 : procedure.onlineLevel === 4 ? 4 : null;
  if (procedure.way !== 'native' || onlineLevel === null) return refuse({ code: 'not_filed_here' });
  if (draft.formVersion !== form.version) return refuse({ code: 'form_outdated', hint: String(form.version) });

  const answers = pruneAnswers(form.sections, parts.answersOf(draft));
  const fields = checkAnswers(form.sections, answers, vnDate(toIso(now)), places.isDivision);
  if (fields.length > 0) return refuse({ code: 'answers_invalid', fields });
  const caseCode = textOf(answers['case.code']);
  const uploaded = await vault.list(citizenId, draft.id);
  const needed = neededFiles(procedure.papers, { caseCode, onBehalf: textOf(answers['applicant.onBehalf']) }, uploaded);
  if (!needed.ok) return refuse({ code: 'papers_incomplete', fields: needed.fields });
  if (!isPostPossible(body, procedure.post, postAllowed)) return refuse({ code: 'post_not_possible' });

  const { resultWay, consentVersion } = body;
  const people = peopleOf(answers, (province, ward) => places.nameOf(province, ward));
  const content = { formVersion: form.version, answers, resultWay, consentVersion, consentAt: toIso(now), agencyCode: agency.code, ...people, caseCode, papers: needed.papers };
  const files = uploaded.filter(({ id }) => content.papers.some((paper) => paper.id === id));
  return { ok: true, prepared: { draft, procedure, onlineLevel, agency, content, files } };
}

const textOf = (answer: unknown): string | null => (typeof answer === 'string' ? answer : null);
