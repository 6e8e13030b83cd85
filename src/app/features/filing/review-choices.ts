import type { Answers } from '../../../contract/schemas/form';
import type { PostalBody, PostalParty } from '../../../contract/schemas/post';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import type { ResultWay, ReviewChoices } from '../../state/kept-draft';

const EMPTY_PARTY: PostalParty = { name: '', phone: '', province: '', ward: '', address: '' };

export const NO_CHOICES: ReviewChoices = { resultWay: null, collect: false, party: EMPTY_PARTY };

/** Ways to receive the result that this procedure allows. */
export const resultWays = ({ post }: Pick<ProcedureDetail, 'post'>): ResultWay[] => (post.deliver ? ['counter', 'post', 'electronic'] : ['counter', 'electronic']);

export const usesPost = ({ resultWay, collect }: ReviewChoices): boolean => resultWay === 'post' || collect;

const text = (answers: Answers, id: string): string => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
};

/** The citizen's side as the form has it. */
export function partyFromAnswers(answers: Answers): PostalParty {
  const of = (name: string) => text(answers, `applicant.${name}`);
  return { name: of('fullName'), phone: of('phone'), province: of('province'), ward: of('ward'), address: of('address') };
}

/** As the post wants it (contract PostalParty); null when something is missing. */
export function completeParty({ name, phone, province, ward, address }: PostalParty): PostalParty | null {
  const party = { name: name.trim(), phone: phone.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0'), province, ward, address: address.trim() };
  const fits = party.name.length >= 2 && /^0\d{9}$/.test(party.phone) && /^\d{2}$/.test(province) && /^\d{5}$/.test(ward) && party.address.length >= 3;
  return fits ? party : null;
}

/** What is ordered of the post, if anything. */
export function postalBodies({ resultWay, collect }: ReviewChoices, party: PostalParty | null, papers: readonly PaperNeed[], results: readonly { name: string }[]): PostalBody[] {
  if (party === null) return [];
  const order = (direction: PostalBody['direction'], names: readonly string[]): PostalBody => ({ direction, party, papers: names.map((name) => name.slice(0, 200)).slice(0, 40), note: '' });
  return [
    ...(collect ? [order('collect', papers.filter(({ originals, copies }) => originals + copies > 0).map(({ name }) => name))] : []),
    ...(resultWay === 'post' ? [order('deliver', results.map(({ name }) => name))] : []),
  ];
}
