import type { FormView } from '../../contract/schemas/form';
import type { ProcedureDetail, ProcedurePage, ProcedureSummary } from '../../contract/schemas/procedure';
import { toJsonSchema } from '../../domain/form/json-schema';
import { FILLED_IN_HERE } from '../../domain/needed-papers';
import { nationalCodeOf, readProcedureCode } from '../../domain/procedure-code';
import { toIso } from '../../domain/time';
import { buildForm, type FormSpec } from '../forms/build-form';
import type { ProvinceTable } from '../provinces/province-table';
import type { ProvinceConfig } from '../provinces/schema';
import { isNumbered } from '../upstream/catalogue/read-papers';
import type { CatalogueEntry } from '../upstream/filing-ports';
import type { UpstreamFault } from '../upstream/ports';
import type { Shelved } from '../shelf';
import { createCatalogueShelf, type ShelfParts, type Volume } from './catalogue-shelf';

export interface CatalogueBookParts extends ShelfParts {
  provinces: ProvinceTable;
  /** By procedure code. */
  forms: ReadonlyMap<string, FormSpec>;
}

/** `fault`: the catalogue has never been read and cannot be read now. */
export type FromBook<T> = { kind: 'found'; value: T } | { kind: 'no_province' | 'no_procedure' | 'no_form' } | { kind: 'fault'; fault: UpstreamFault };

export interface ProcedureSearch {
  q?: string;
  event?: CatalogueEntry['events'][number];
  level?: CatalogueEntry['levels'][number];
  onlineLevel?: '3' | '4' | 'any';
  /** Code of a field. */
  field?: string;
  agency?: string;
  /** Position to begin at. */
  start: number;
  limit: number;
}

export interface CatalogueBook {
  /** A procedure as this province offers it. */
  find(provinceId: string, code: string): Promise<FromBook<ProcedureDetail>>;
  /** Its form; `no_form` when it is not filed in the app here. */
  formOf(provinceId: string, code: string): Promise<FromBook<FormView>>;
  /** Best first when words are given, else those filed in the app first. */
  search(provinceId: string, search: ProcedureSearch): Promise<FromBook<Omit<ProcedurePage, 'nextCursor'>>>;
}

/** Papers that the form itself is: what is filled in here need not be handed in once more. */
const FORM_PAPER = /^(?:tờ khai|đơn (?:đề nghị|đăng ký|trình báo)|giấy đề nghị|phiếu đề nghị|đề nghị|thông báo thay đổi)/iu;

const WAY_ORDER: Record<ProcedureSummary['way'], number> = { native: 0, handoff: 1, counter: 2 };

/** Everything that is known of procedures, by province. Throws when a province files a procedure that has no form. */
export function createCatalogueBook(parts: CatalogueBookParts): CatalogueBook {
  const { provinces, forms } = parts;
  const shelves = createCatalogueShelf(parts);
  for (const { public: { id }, filing } of provinces.all) {
    for (const code of filing.native) if (!forms.has(code)) throw new Error(`${id}: ${code} is filed in the app and has no form`);
  }

  async function open(provinceId: string): Promise<FromBook<{ province: ProvinceConfig; shelf: Shelved<Volume> }>> {
    const province = provinces.get(provinceId);
    if (province === null) return { kind: 'no_province' };
    const shelf = await shelves.open(groupOf(province));
    return shelf.ok ? { kind: 'found', value: { province, shelf: shelf.value } } : { kind: 'fault', fault: shelf.fault };
  }

  async function openAt(provinceId: string, code: string): Promise<FromBook<{ province: ProvinceConfig; shelf: Shelved<Volume>; entry: CatalogueEntry }>> {
    const opened = await open(provinceId);
    if (opened.kind !== 'found') return opened;
    // One-stops and receipts bear the province's code of what the catalogue lists by its national one.
    const { byCode } = opened.value.shelf.value;
    const entry = byCode.get(readProcedureCode(code) ?? code) ?? byCode.get(nationalCodeOf(code) ?? '');
    return entry === undefined ? { kind: 'no_procedure' } : { kind: 'found', value: { ...opened.value, entry } };
  }

  return {
    async find(provinceId, code) {
      const opened = await openAt(provinceId, code);
      if (opened.kind !== 'found') return opened;
      return { kind: 'found', value: describe(opened.value) };
    },
    async formOf(provinceId, code) {
      const opened = await openAt(provinceId, code);
      if (opened.kind !== 'found') return opened;
      const { province, entry } = opened.value;
      const spec = forms.get(entry.code);
      if (spec === undefined || wayOf(province, entry) !== 'native') return { kind: 'no_form' };
      const sections = buildForm(spec, entry);
      return { kind: 'found', value: { procedureCode: entry.code, version: spec.version, sections, schema: toJsonSchema(sections) } };
    },
    async search(provinceId, search) {
      const opened = await open(provinceId);
      if (opened.kind !== 'found') return opened;
      const { province, shelf } = opened.value;
      const volume = shelf.value;
      const words = search.q?.trim() ?? '';
      const ranked = words === '' ? [...volume.entries] : volume.index.find(words).flatMap((position) => volume.entries[position] ?? []);
      const matching = ranked.filter((entry) => matches(entry, search)).map((entry) => ({ entry, way: wayOf(province, entry) }));
      if (words === '') matching.sort((a, b) => WAY_ORDER[a.way] - WAY_ORDER[b.way]);
      const items = matching.slice(search.start, search.start + search.limit).map(({ entry, way }) => summarise(entry, way));
      return { kind: 'found', value: { items, total: matching.length, fields: volume.fields, agencies: volume.agencies, ...ageOf(shelf) } };
    },
  };
}

/** The group the province's offices belong to today: `H36` of `H36.201`. */
const groupOf = ({ filing }: ProvinceConfig): string => filing.agencies.province.code.slice(0, 3);

const ageOf = ({ fetchedAtMs, stale }: Shelved<Volume>): { fetchedAt: string; stale: boolean } => ({ fetchedAt: toIso(new Date(fetchedAtMs)), stale });

function wayOf({ filing }: ProvinceConfig, { code, onlineLevel, papers }: CatalogueEntry): ProcedureSummary['way'] {
  if (onlineLevel === null) return 'counter';
  return filing.portal !== null && filing.native.includes(code) && papers.every(isNumbered) ? 'native' : 'handoff';
}

function matches(entry: CatalogueEntry, { event, level, onlineLevel, field, agency }: ProcedureSearch): boolean {
  return (event === undefined || entry.events.includes(event))
    && (level === undefined || entry.levels.includes(level))
    && (onlineLevel === undefined || (onlineLevel === 'any' ? entry.onlineLevel !== null : String(entry.onlineLevel) === onlineLevel))
    && (field === undefined || entry.field.code === field)
    && (agency === undefined || entry.agencyName === agency);
}

function summarise({ code, name, field, levels, agencyName, onlineLevel, workingDays, feeFromVnd }: CatalogueEntry, way: ProcedureSummary['way']): ProcedureSummary {
  return { code, name, field, levels, agencyName, onlineLevel, way, workingDays, feeFromVnd };
}

function describe({ province, shelf, entry }: { province: ProvinceConfig; shelf: Shelved<Volume>; entry: CatalogueEntry }): ProcedureDetail {
  const { keywords: _searchedOnly, ...known } = entry;
  const { filing, public: { id } } = province;
  const way = wayOf(province, entry);
  return {
    ...known,
    provinceId: id,
    way,
    papers: way === 'native' ? entry.papers.map(withoutForm) : entry.papers,
    post: filing.post ? entry.post : { collect: false, deliver: false },
    handoffUrl: way === 'handoff' ? filing.handoffUrl.replace('{code}', encodeURIComponent(entry.code)) : null,
    uploadLimits: filing.uploadLimits,
    ...ageOf(shelf),
  };
}

function withoutForm(paper: CatalogueEntry['papers'][number]): CatalogueEntry['papers'][number] {
  return paper.template !== null && paper.takenFrom === null && FORM_PAPER.test(paper.name) ? { ...paper, takenFrom: FILLED_IN_HERE } : paper;
}
