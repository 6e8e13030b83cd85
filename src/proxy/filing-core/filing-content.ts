import { Type, type Static } from 'typebox';
import { Nullable, StringEnum } from '../../contract/schemas/common';
import { Answers } from '../../contract/schemas/form';

const Text = Nullable(Type.String());
const Person = Type.Object({ name: Type.String(), idNumber: Text, birthDate: Text, phone: Text, email: Text, address: Text });

/** One file as it was handed in: `name` is the paper's in the procedure, `fileName` the citizen's. */
export const FiledPaper = Type.Object({
  id: Type.String(),
  paperCode: Type.String(),
  name: Type.String(),
  fileName: Type.String(),
  fileType: Type.String(),
  sizeBytes: Type.Integer(),
  sha256: Type.String(),
  kind: StringEnum(['original', 'copy', 'electronic']),
  quantity: Type.Integer(),
});
export type FiledPaper = Static<typeof FiledPaper>;

/** A filing as it was reviewed and agreed to; what is delivered is made of this alone. */
export const FilingContent = Type.Object({
  formVersion: Type.Integer(),
  answers: Answers,
  resultWay: StringEnum(['counter', 'post', 'electronic']),
  consentVersion: Type.String(),
  consentAt: Type.String(),
  agencyCode: Type.String(),
  applicantKind: StringEnum(['citizen', 'business', 'organisation']),
  owner: Person,
  submitter: Nullable(Type.Object({ ...Person.properties, relation: Type.String() })),
  caseCode: Text,
  papers: Type.Array(FiledPaper),
});
export type FilingContent = Static<typeof FilingContent>;

/** What goes with a supplement, a withdrawal, a rating or the news of a payment. */
export const ErrandContent = Type.Union([
  Type.Object({ kind: Type.Literal('supplement'), requestId: Type.String(), note: Type.String(), papers: Type.Array(FiledPaper), fileIds: Type.Record(Type.String(), Type.String()) }),
  Type.Object({ kind: Type.Literal('withdrawal'), reason: Type.String() }),
  Type.Object({ kind: Type.Literal('rating'), score: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]), comment: Type.String() }),
  Type.Object({ kind: Type.Literal('payment'), amountVnd: Type.Integer(), transactionId: Type.String(), paidAt: Type.String() }),
]);
export type ErrandContent = Static<typeof ErrandContent>;

/** How far a delivery got. `createSentAtMs`: the last time the filing itself was sent, whatever came of it. */
export const DeliveryProgress = Type.Object({ fileIds: Type.Record(Type.String(), Type.String()), createSentAtMs: Nullable(Type.Number()) });
export type DeliveryProgress = Static<typeof DeliveryProgress>;
