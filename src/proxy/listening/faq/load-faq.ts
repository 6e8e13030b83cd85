import { Type, type Static } from 'typebox';
import { fits, misfitOf } from '../../validate';
import faq from './faq.json';

const Question = Type.Object(
  {
    id: Type.String({ pattern: '^faq-[a-z0-9-]{3,40}$' }),
    /** Null for what holds for every procedure. */
    procedureCode: Type.Union([Type.String({ pattern: '^[1-3]\\.[0-9]{6}$' }), Type.Null()]),
    title: Type.String({ minLength: 5, maxLength: 200 }),
    answer: Type.String({ minLength: 20, maxLength: 2000 }),
    /** Law or record of the catalogue that the answer rests on. */
    source: Type.String({ minLength: 3, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type FrequentQuestion = Static<typeof Question>;

/** Frequent questions of this deployment, checked. Throws with the path of the first wrong value. */
export function loadFaq(data: unknown = faq): readonly FrequentQuestion[] {
  const Questions = Type.Array(Question, { minItems: 1 });
  if (!fits(Questions, data)) {
    const misfit = misfitOf(Questions, data);
    throw new Error(`faq.json${misfit?.path ?? ''}: ${misfit?.reason ?? 'not valid'}`);
  }
  if (new Set(data.map(({ id }) => id)).size !== data.length) throw new Error('faq.json: an id comes twice');
  return data;
}
