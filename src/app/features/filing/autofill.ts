import type { Answers, FormField, FormSection } from '../../../contract/schemas/form';

const TAILS: Record<NonNullable<FormField['autofill']>, string> = {
  name: 'fullName', phone: 'phone', id_number: 'idNumber', birth_date: 'birthDate', email: 'email', province: 'province', ward: 'ward', address: 'address',
};

/** What an earlier filing answers for the fields of this section: the same person in the same part of the form. */
export function fromEarlier(section: FormSection, earlier: Readonly<Answers>): Answers {
  const found: Answers = {};
  for (const { id, autofill } of section.fields) {
    const answer = autofill === null ? undefined : earlier[`${section.id}.${TAILS[autofill]}`];
    if (answer !== undefined) found[id] = answer;
  }
  return found;
}

/** What the account knows: a name. Its phone number is masked and therefore not offered. */
export function fromAccount(section: FormSection, displayName: string | null): Answers {
  const field = section.fields.find(({ autofill }) => autofill === 'name');
  return section.id === 'applicant' && field && displayName ? { [field.id]: displayName } : {};
}

/** Those that are still empty; what the citizen wrote is never replaced. A ward comes only with its own province. */
export function stillEmpty(section: FormSection, offered: Readonly<Answers>, answers: Readonly<Answers>): Answers {
  return Object.fromEntries(
    section.fields.flatMap(({ id, within }) => {
      const value = offered[id];
      if (value === undefined || answers[id] !== undefined) return [];
      const province = within === null ? undefined : (answers[within] ?? offered[within]);
      return within !== null && province !== offered[within] ? [] : [[id, value]];
    }),
  );
}
