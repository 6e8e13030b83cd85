import { pathOf } from '../../src/contract/routes';
import type { Answers, FormField, FormSection, FormView } from '../../src/contract/schemas/form';
import { shownFields } from '../../src/domain/form/reach';
import type { World } from './world';

async function get<Body>(world: World, path: string): Promise<Body> {
  const response = await fetch(`${world.proxyUrl}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const body: Body = await response.json();
  return body;
}

/** The form of a procedure as a province offers it. */
export function formOf(world: World, province: string, code: string): Promise<FormView> {
  return get<FormView>(world, `${pathOf('getForm', { code })}?province=${province}`);
}

async function firstDivision(world: World, path: string): Promise<string> {
  const { items } = await get<{ items: { code: string }[] }>(world, path);
  const first = items[0];
  if (first === undefined) throw new Error(`no division at ${path}`);
  return first.code;
}

async function plainAnswer(world: World, field: FormField, answers: Answers): Promise<Answers[string]> {
  switch (field.kind) {
    case 'choice':
      return field.options[0]?.value ?? '';
    case 'choices':
      return field.options.slice(0, field.min ?? 1).map(({ value }) => value);
    case 'yes_no':
      return false;
    case 'date':
      return field.when === 'future' ? '2030-01-15' : '1990-03-12';
    case 'number':
    case 'money':
      return Math.max(field.min ?? 1, Math.min(2, field.max ?? 2));
    case 'name':
      return 'Nguyễn Thị Mai';
    case 'phone':
      return '0900000123';
    case 'email':
      return 'mai@example.vn';
    case 'id_number':
      return '060190001234';
    case 'tax_code':
      return '3400123456';
    case 'province':
      return firstDivision(world, pathOf('listProvincesOfDivisions'));
    case 'ward': {
      const province = field.within === null ? undefined : answers[field.within];
      return firstDivision(world, pathOf('listWards', { province: typeof province === 'string' ? province : '' }));
    }
    case 'text':
    case 'long_text':
      return 'Thôn An Hòa, theo giấy tờ'.padEnd(field.min ?? 1, '.').slice(0, field.max ?? 300);
  }
}

/** A true answer to every required question that `given` leaves open, in the order in which answers open more questions. */
export async function answersTo(world: World, sections: readonly FormSection[], given: Answers = {}): Promise<Answers> {
  const answers: Answers = { ...given };
  for (;;) {
    const open = shownFields(sections, answers).find(({ id, required }) => required && answers[id] === undefined);
    if (open === undefined) return answers;
    answers[open.id] = await plainAnswer(world, open, answers);
  }
}
