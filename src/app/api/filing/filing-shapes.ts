import type { DraftPage, DraftView } from '../../../contract/schemas/draft';
import type { FilingPage, FilingView } from '../../../contract/schemas/filing';
import type { DivisionList, FormView } from '../../../contract/schemas/form';
import type { PaperPage, PaperView } from '../../../contract/schemas/paper';
import type { PostalEstimate } from '../../../contract/schemas/post';
import type { ProcedureDetail, ProcedurePage } from '../../../contract/schemas/procedure';
import { isRecord } from '../shapes';

/* As in shapes.ts: enough to tell the proxy's answer from a stranger's, and what a screen would crash on. */

const isText = (value: unknown): value is string => typeof value === 'string';
const isPageOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  isRecord(value) && Array.isArray(value.items) && value.items.every(fits) && (value.nextCursor === null || isText(value.nextCursor));

const isSummary = (value: unknown): boolean =>
  isRecord(value) && isText(value.code) && isText(value.name) && isText(value.way) && Array.isArray(value.levels) && isRecord(value.field);

export const isProcedurePage = (value: unknown): value is ProcedurePage =>
  isPageOf(value, isSummary) && isRecord(value) && Array.isArray(value.fields) && Array.isArray(value.agencies);

export const isProcedureDetail = (value: unknown): value is ProcedureDetail =>
  isSummary(value) &&
  isRecord(value) &&
  [value.fees, value.papers, value.cases, value.times, value.results, value.legalGrounds].every(Array.isArray) &&
  isRecord(value.uploadLimits) &&
  isRecord(value.post);

export const isFormView = (value: unknown): value is FormView =>
  isRecord(value) &&
  typeof value.version === 'number' &&
  Array.isArray(value.sections) &&
  value.sections.every((section) => isRecord(section) && Array.isArray(section.shownIf) && Array.isArray(section.fields) && section.fields.every(isField));

const isField = (value: unknown): boolean => isRecord(value) && isText(value.id) && isText(value.kind) && isRecord(value.label) && Array.isArray(value.options) && Array.isArray(value.shownIf);

export const isDivisionList = (value: unknown): value is DivisionList =>
  isRecord(value) && Array.isArray(value.items) && value.items.every((item) => isRecord(item) && isText(item.code) && isText(item.name));

export const isDraftView = (value: unknown): value is DraftView =>
  isRecord(value) && isText(value.id) && isText(value.procedureCode) && isRecord(value.answers) && typeof value.revision === 'number';

export const isDraftPage = (value: unknown): value is DraftPage => isPageOf(value, (item) => isRecord(item) && isText(item.id) && isText(item.procedureName));

export const isPaperView = (value: unknown): value is PaperView => isRecord(value) && isText(value.id) && isText(value.paperCode) && isText(value.state);

export const isPaperPage = (value: unknown): value is PaperPage => isPageOf(value, isPaperView);

const isFilingSummary = (value: unknown): boolean => isRecord(value) && isText(value.id) && isText(value.number) && isText(value.state);

export const isFilingView = (value: unknown): value is FilingView =>
  isFilingSummary(value) && isRecord(value) && isRecord(value.answers) && [value.papers, value.postal, value.errands].every(Array.isArray);

export const isFilingPage = (value: unknown): value is FilingPage => isPageOf(value, isFilingSummary);

export const isPostalEstimate = (value: unknown): value is PostalEstimate => isRecord(value) && 'estimateVnd' in value;
