import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAnswers } from './check-answers';
import { fieldOf, sectionOf } from './form-fixture.test-helper';
import { toJsonSchema } from './json-schema';
import { pruneAnswers } from './reach';
import type { Answer, Answers, Condition, FieldKind, FormField, FormSection } from './spec';

const TODAY = '2026-11-22';
const KINDS: FieldKind[] = ['text', 'long_text', 'name', 'date', 'choice', 'choices', 'yes_no', 'number', 'money', 'phone', 'email', 'id_number', 'tax_code', 'province', 'ward'];
const SECTIONS: FormSection['id'][] = ['case', 'applicant', 'details'];

const dates = fc.oneof(fc.constantFrom('2026-11-21', TODAY, '2026-11-23', '2024-02-29', '2025-02-29', '2026-04-31', '1850-01-01'), fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)));
const LIKELY: Record<FieldKind, fc.Arbitrary<Answer>> = {
  text: fc.string({ unit: 'grapheme', maxLength: 8 }),
  long_text: fc.constantFrom('một\nhai', ' ', 'x'),
  name: fc.constantFrom('Trần Thị An', 'Y', "H'Hen Niê", 'An 2', 'e\u0302'),
  date: dates,
  choice: fc.constantFrom('a', 'b', 'c'),
  choices: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  yes_no: fc.boolean(),
  number: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.double()),
  money: fc.oneof(fc.constantFrom(-1, 0, 7000, 2.5, 1e15, 1e16), fc.nat()),
  phone: fc.constantFrom('0912345678', '+84912345678', '091', '1912345678', '02523821234'),
  email: fc.constantFrom('an@x.vn', 'an@x', '@x.vn', 'a@b.c.'),
  tax_code: fc.constantFrom('3400123456', '3400123456-001', '34001', 'C1234567'),
  id_number: fc.constantFrom('060082001234', '06008200123', 'c1234567', 'ABC1234567'),
  province: fc.constantFrom('68', '6', 'xx'),
  ward: fc.constantFrom('22918', '229'),
};
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string(), { maxLength: 2 }));

/** A condition on one of the earlier fields that can hold. */
const conditionOn = (earlier: FormField[]): fc.Arbitrary<Condition[]> => {
  const askable = earlier.filter(({ kind }) => kind === 'choice' || kind === 'choices' || kind === 'yes_no' || kind === 'province');
  if (askable.length === 0) return fc.constant([]);
  const condition = fc.constantFrom(...askable).chain(({ id, kind }) => {
    const values = kind === 'yes_no' ? ['true', 'false'] : kind === 'province' ? ['68', '60'] : ['a', 'b'];
    return fc.subarray(values, { minLength: 1 }).map((is) => ({ field: id, is }));
  });
  return fc.oneof({ weight: 2, arbitrary: fc.constant<Condition[]>([]) }, { weight: 3, arbitrary: fc.array(condition, { minLength: 1, maxLength: 2 }) });
};

const fieldAfter = (earlier: FormField[], id: string): fc.Arbitrary<FormField> =>
  fc.record({
    kind: fc.oneof(fc.constantFrom(...KINDS), fc.constantFrom<FieldKind>('choice', 'yes_no')),
    required: fc.boolean(),
    when: fc.constantFrom('past' as const, 'future' as const, null),
    min: fc.constantFrom(null, null, 0, 1, 2),
    max: fc.constantFrom(null, null, 2, 5, 10),
    shownIf: conditionOn(earlier),
  }).map(({ kind, ...change }) => fieldOf(id, kind, change));

const forms: fc.Arbitrary<FormSection[]> = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }).chain((sizes) => {
  const ids = sizes.flatMap((size, section) => Array.from({ length: size }, (_, index) => ({ section, id: `${SECTIONS[section]}.f${index}` })));
  const fields = ids.reduce<fc.Arbitrary<FormField[]>>((before, { id }) => before.chain((earlier) => fieldAfter(earlier, id).map((field) => [...earlier, field])), fc.constant([]));
  return fields.chain((all) => {
    const parts = sizes.map((_, section) => {
      const own = all.filter((_field, index) => ids[index]?.section === section);
      const earlier = all.filter((_field, index) => (ids[index]?.section ?? 0) < section);
      return conditionOn(earlier).map((shownIf) => sectionOf(SECTIONS[section] ?? 'details', own, shownIf));
    });
    return fc.tuple(...parts);
  });
});

const answersTo = (sections: FormSection[]): fc.Arbitrary<Answers> => {
  const fields = sections.flatMap((section) => section.fields);
  const entries = fields.map(({ id, kind }) =>
    fc.oneof({ weight: 12, arbitrary: LIKELY[kind] }, { weight: 1, arbitrary: anyAnswer }, { weight: 1, arbitrary: fc.constant(undefined) }).map((answer) => [id, answer] as const));
  return fc.tuple(fc.tuple(...entries), fc.dictionary(fc.constantFrom('x.unknown'), anyAnswer)).map(([known, unknown]) => {
    const answered = known.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]));
    return { ...Object.fromEntries(answered), ...unknown };
  });
};

it('finds nothing wrong exactly when the JSON Schema accepts what would be sent', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  addFormats.default(ajv, { formats: ['date'], keywords: true });
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(forms.chain((sections) => fc.tuple(fc.constant(sections), answersTo(sections))), ([sections, answers]) => {
      const pruned = pruneAnswers(sections, answers);
      const faults = checkAnswers(sections, answers, TODAY);
      seen[faults.length === 0 ? 'right' : 'wrong'] += 1;
      expect(ajv.compile(toJsonSchema(sections, TODAY))(pruned)).toBe(faults.length === 0);
      expect(checkAnswers(sections, pruned, TODAY)).toEqual(faults);
    }),
    { numRuns: 250 },
  );
  expect(seen.right).toBeGreaterThan(25);
  expect(seen.wrong).toBeGreaterThan(25);
});
