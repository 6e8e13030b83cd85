import { Type } from 'typebox';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Free = (maxLength: number) => Type.String({ maxLength });
const IdNumber = Type.String({ pattern: '^\\d{9,13}$' });
const Phone = Type.String({ pattern: '^\\+84\\d{8,10}$' });
const ProcedureForm = Type.Object({ code: Text(40), name: Text(500) });

/** Body of `--apply-online`. */
export const ApplyBody = Type.Object({
  code: Type.String({ pattern: '^[0-9A-Z.]{3,35}-\\d{6}-\\d{3,7}$' }),
  reference: Text(64),
  procedure: Type.Object({ code: Text(20) }),
  agency: Type.Object({ code: Text(35) }),
  applicant: Type.Object({
    data: Type.Object({
      fullname: Text(120),
      ownerFullname: Text(120),
      identityNumber: IdNumber,
      birthday: Type.Optional(Free(30)),
      phoneNumber: Phone,
      email: Type.Optional(Free(120)),
      address: Type.Optional(Free(300)),
      noidungyeucaugiaiquyet: Type.Optional(Free(2_000)),
    }),
  }),
  proxy: Type.Optional(Type.Union([Type.Object({ fullname: Text(120), identityNumber: IdNumber, phoneNumber: Phone, relation: Type.Optional(Free(60)) }), Type.Null()])),
  caseCode: Type.Optional(Type.Union([Free(20), Type.Null()])),
  eForm: Type.Object({ data: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown()) }),
  dossierReceivingKind: Type.Object({ id: Type.Enum([1, 2, 3]) }),
  dossierFormFile: Type.Array(
    Type.Object({
      procedureForm: ProcedureForm,
      detail: Type.Object({ type: Type.Enum(['ban_chinh', 'ban_sao', 'dien_tu']), quantity: Type.Integer({ minimum: 0, maximum: 99 }) }),
      file: Type.Array(Type.Object({ id: Text(60), filename: Free(200), size: Type.Optional(Type.Integer({ minimum: 0 })) }), { maxItems: 20 }),
    }),
    { maxItems: 60 },
  ),
});

/** Body of `additional-requirement/{id}/--answer`. */
export const AnswerBody = Type.Object({
  reference: Text(64),
  note: Type.Optional(Free(2_000)),
  file: Type.Array(Type.Object({ procedureForm: ProcedureForm, id: Text(60), filename: Free(200) }), { maxItems: 60 }),
});
export const WithdrawBody = Type.Object({ reference: Text(64), reason: Text(1_000) });
export const PaidBody = Type.Object({ reference: Text(64), amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), transactionId: Text(100), paidDate: Type.Optional(Free(40)) });
export const RateBody = Type.Object({ reference: Text(64), star: Type.Integer({ minimum: 1, maximum: 3 }), comment: Type.Optional(Free(2_000)) });
