import type { FormSection } from '../../../contract/schemas/form';

/** Fields whose answer opens or closes others: only these make the form look again while somebody types. */
export function driverFields(sections: readonly FormSection[]): string[] {
  const conditions = sections.flatMap((section) => [...section.shownIf, ...section.fields.flatMap(({ shownIf }) => shownIf)]);
  return [...new Set(conditions.map(({ field }) => field))];
}
