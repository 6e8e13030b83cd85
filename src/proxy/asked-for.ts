import type { Asked } from './features/filing/filing-parts';
import type { CatalogueBook, FromBook } from './filing-core/catalogue-book';
import { refusalOfFault } from './http/fault-refusal';
import type { Refusal } from './http/problem';
import type { ProvinceTable } from './provinces/province-table';

/** What a province asks for a procedure that is filed in the app: from the catalogue, its form, and the province's own file. */
export function createAskedFor({ book, provinces }: { book: CatalogueBook; provinces: ProvinceTable }): (provinceId: string, code: string) => Promise<Asked> {
  const refusalOf = (provinceId: string, found: Exclude<FromBook<unknown>, { kind: 'found' }>): Refusal => {
    switch (found.kind) {
      case 'no_province': return { code: 'province_not_served' };
      case 'no_procedure': return { code: 'procedure_not_found' };
      case 'no_form': return { code: 'not_filed_here' };
      case 'fault': return refusalOfFault(found.fault, provinces.get(provinceId)?.public.hotline ?? '');
    }
  };
  return async (provinceId, code) => {
    const province = provinces.get(provinceId);
    const [procedure, form] = [await book.find(provinceId, code), await book.formOf(provinceId, code)];
    if (procedure.kind !== 'found') return { ok: false, refusal: refusalOf(provinceId, procedure) };
    if (form.kind !== 'found') return { ok: false, refusal: refusalOf(provinceId, form) };
    if (province === null) return { ok: false, refusal: { code: 'province_not_served' } };
    const level = procedure.value.levels.includes('commune') ? 'commune' : 'province';
    const { code: agencyCode, name } = province.filing.agencies[level];
    return { ok: true, procedure: procedure.value, form: form.value, agency: { code: agencyCode, name, level }, postAllowed: province.filing.post };
  };
}
