import type { Condition, FormField } from '../../contract/schemas/form';

type Extra = Partial<Omit<FormField, 'id' | 'kind' | 'label'>>;

/** A field of a form; required and always asked unless `extra` says otherwise. */
export function field(id: string, kind: FormField['kind'], vi: string, en: string, help: readonly [vi: string, en: string] | null, extra: Extra = {}): FormField {
  return {
    id, kind, label: { vi, en }, help: help === null ? null : { vi: help[0], en: help[1] },
    required: true, min: null, max: null, when: null, options: [], shownIf: [], autofill: null, within: null, ...extra,
  };
}

/** Options from rows of value, Vietnamese and English. */
export const options = (...rows: (readonly [value: string, vi: string, en: string])[]): FormField['options'] => rows.map(([value, vi, en]) => ({ value, label: { vi, en } }));

export const when = (id: string, ...is: string[]): Condition[] => [{ field: id, is }];
