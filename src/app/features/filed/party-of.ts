import type { Answers } from '../../../contract/schemas/form';
import type { PostalParty } from '../../../contract/schemas/post';

const FIELDS = { name: 'fullName', phone: 'phone', province: 'province', ward: 'ward', address: 'address' } as const;

/** The citizen's side as the form has it; what the form does not have is left as it is. */
export function partyOf(answers: Answers): Partial<PostalParty> {
  const party: Partial<PostalParty> = {};
  for (const field of ['name', 'phone', 'province', 'ward', 'address'] as const) {
    const answer = answers[`applicant.${FIELDS[field]}`];
    if (typeof answer === 'string') party[field] = answer;
  }
  return party;
}
