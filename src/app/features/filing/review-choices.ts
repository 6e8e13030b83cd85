import type { Answers } from '../../../contract/schemas/form';
import type { PostalBody, PostalParty } from '../../../contract/schemas/post';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import { cleanAnswer } from '../../../domain/form/clean-answer';
import type { ResultWay, ReviewChoices } from '../../state/kept-draft';

const EMPTY_PARTY: PostalParty = { name: '', phone: '', province: '', ward: '', address: '' };

export const NO_CHOICES: ReviewChoices = { resultWay: null, collect: false, party: EMPTY_PARTY };

/** Ways to receive the result that this procedure allows. */
export const resultWays = ({ post }: Pick<ProcedureDetail, 'post'>): ResultWay[] => (post.deliver ? ['counter', 'post', 'electronic'] : ['counter', 'electronic']);

/** What was chosen before, as far as the procedure still offers it: what it does not show cannot be unchosen. */
export function stillOffered(choices: ReviewChoices, procedure: Pick<ProcedureDetail, 'post'>): ReviewChoices {
  const isOffered = choices.resultWay !== null && resultWays(procedure).includes(choices.resultWay);
  return { ...choices, resultWay: isOffered ? choices.resultWay : null, collect: choices.collect && procedure.post.collect };
}

/** Each way that the post is to go, and to be paid for. */
export const postWays = ({ resultWay, collect }: ReviewChoices): PostalBody['direction'][] => [...(collect ? ['collect' as const] : []), ...(resultWay === 'post' ? ['deliver' as const] : [])];

export const usesPost = (choices: ReviewChoices): boolean => postWays(choices).length > 0;

const text = (answers: Answers, id: string): string => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
};

/** The citizen's side as the form has it. */
export function partyFromAnswers(answers: Answers): PostalParty {
  const of = (name: string) => text(answers, `applicant.${name}`);
  return { name: of('fullName'), phone: of('phone'), province: of('province'), ward: of('ward'), address: of('address') };
}

/** In the spelling of a form, whose rules these are: what was written there is taken over. */
function cleanParty({ name, phone, province, ward, address }: PostalParty): PostalParty {
  const text = (kind: 'name' | 'phone' | 'text', written: string): string => {
    const answer = cleanAnswer(kind, written);
    return typeof answer === 'string' ? answer : '';
  };
  return { name: text('name', name), phone: text('phone', phone), province, ward, address: text('text', address) };
}

const FITS: { [part in keyof PostalParty]: RegExp } = { name: /^.{2,100}$/u, phone: /^0[1-9]\d{8,9}$/, province: /^\d{2}$/, ward: /^\d{5}$/, address: /^.{3,200}$/u };

/** What the post cannot use of it (contract PostalParty). */
export function partyGaps(party: PostalParty): Set<keyof PostalParty> {
  const clean = cleanParty(party);
  return new Set((['name', 'phone', 'province', 'ward', 'address'] as const).filter((part) => !FITS[part].test(clean[part])));
}

/** As the post wants it; null when something is missing. */
export const completeParty = (party: PostalParty): PostalParty | null => (partyGaps(party).size === 0 ? cleanParty(party) : null);

/** What is ordered of the post, if anything. */
export function postalBodies(choices: ReviewChoices, party: PostalParty | null, papers: readonly PaperNeed[], results: readonly { name: string }[]): PostalBody[] {
  if (party === null) return [];
  const order = (direction: PostalBody['direction'], names: readonly string[]): PostalBody => ({ direction, party, papers: names.map((name) => name.slice(0, 200)).slice(0, 40), note: '' });
  const onPaper = papers.filter(({ originals, copies }) => originals + copies > 0);
  return postWays(choices).map((direction) => order(direction, (direction === 'collect' ? onPaper : results).map(({ name }) => name)));
}
