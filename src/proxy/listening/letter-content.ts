import { Type, type Static } from 'typebox';
import { Nullable } from '../../contract/schemas/common';
import { LetterState, PetitionKind, Place, Writer } from '../../contract/schemas/petition';
import { FiledPaper } from '../filing-core/filing-content';

const Text = Nullable(Type.String());
const Common = { title: Type.String(), content: Type.String(), who: Writer, consentVersion: Type.String(), consentAt: Type.String() };

/** A letter as it was sent and agreed to; what is delivered is made of this alone. */
export const LetterContent = Type.Union([
  Type.Object({
    kind: Type.Literal('petition'),
    ...Common,
    topic: PetitionKind,
    placeText: Text,
    ward: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
    location: Nullable(Place),
    dossierCode: Text,
    pictures: Type.Array(FiledPaper),
  }),
  Type.Object({ kind: Type.Literal('question'), ...Common, procedureName: Text }),
]);
export type LetterContent = Static<typeof LetterContent>;
export type PetitionContent = Extract<LetterContent, { kind: 'petition' }>;

/** What the agency's system said last. */
export const HeardContent = Type.Object({
  handler: Text,
  steps: Type.Array(Type.Object({ at: Type.String(), agency: Text, text: Type.String(), state: LetterState })),
  answer: Nullable(Type.Object({ at: Text, agency: Text, text: Type.String() })),
  reason: Text,
});
export type HeardContent = Static<typeof HeardContent>;

export const LetterErrandContent = Type.Union([
  Type.Object({ kind: Type.Literal('rating'), score: Type.Integer({ minimum: 1, maximum: 3 }), comment: Type.String() }),
  Type.Object({ kind: Type.Literal('reopen'), why: Type.String() }),
  Type.Object({ kind: Type.Literal('progress') }),
]);
export type LetterErrandContent = Static<typeof LetterErrandContent>;

/** How far a delivery got. `createSentAtMs`: the last time the letter itself was sent, whatever came of it. */
export const LetterProgress = Type.Object({ fileIds: Type.Record(Type.String(), Type.String()), createSentAtMs: Nullable(Type.Number()) });
export type LetterProgress = Static<typeof LetterProgress>;

