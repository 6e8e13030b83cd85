import type { FormSection } from '../../contract/schemas/form';

/** Kinds a condition may ask about, with the values it may name. */
function canBe(field: FormSection['fields'][number], value: string): boolean {
  if (field.kind === 'yes_no') return value === 'true' || value === 'false';
  return (field.kind === 'choice' || field.kind === 'choices') && field.options.some((option) => option.value === value);
}

/**
 * What is wrong with a form, in words for the person who writes it; empty when it is sound. Ids are unique and of their section, conditions
 * ask about earlier fields and values those can have, choices have options, a ward names its province, every word is there in both languages.
 */
export function checkForm(sections: readonly FormSection[]): string[] {
  const earlier = new Map<string, FormSection['fields'][number]>();
  const wrong: string[] = [];
  const checkConditions = (where: string, conditions: FormSection['shownIf']): void => {
    for (const { field: id, is } of conditions) {
      const asked = earlier.get(id);
      if (asked === undefined) wrong.push(`${where}: asks about ${id}, which does not come before it`);
      else if (is.length === 0 || !is.every((value) => canBe(asked, value))) wrong.push(`${where}: ${id} can never be ${is.join(', ')}`);
    }
  };
  for (const section of sections) {
    checkConditions(section.id, section.shownIf);
    for (const field of section.fields) {
      const { id, kind } = field;
      if (!/^[a-z]+\.[A-Za-z0-9]{1,40}$/.test(id) || !id.startsWith(`${section.id}.`)) wrong.push(`${id}: not an id of ${section.id}`);
      if (earlier.has(id)) wrong.push(`${id}: twice`);
      if ((kind === 'choice' || kind === 'choices') !== field.options.length > 0) wrong.push(`${id}: options do not go with ${kind}`);
      if (new Set(field.options.map(({ value }) => value)).size < field.options.length) wrong.push(`${id}: an option twice`);
      if (kind === 'ward' && earlier.get(field.within ?? '')?.kind !== 'province') wrong.push(`${id}: a ward without an earlier province`);
      const words = [field.label, field.help, ...field.options.map(({ label }) => label)].flatMap((each) => (each === null ? [] : [each.vi, each.en]));
      if (words.some((word) => word.trim() === '')) wrong.push(`${id}: a word is missing`);
      checkConditions(id, field.shownIf);
      earlier.set(id, field);
    }
  }
  return wrong;
}
