import { Type, type Static } from 'typebox';
import { Nullable, StringEnum, Time } from './common';
import { Uuid } from './draft';

export const PostalParty = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 100 }),
    /** As in a form, so that what was written there can be taken over: ten digits, eleven of a landline. */
    phone: Type.String({ pattern: '^0[1-9][0-9]{8,9}$' }),
    /** Division codes (statistical), e.g. `68`, and the ward's. */
    province: Type.String({ pattern: '^[0-9]{2}$' }),
    ward: Type.String({ pattern: '^[0-9]{5}$' }),
    address: Type.String({ minLength: 3, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type PostalParty = Static<typeof PostalParty>;

/** `collect`: papers from the citizen to the agency; `deliver`: the result home (QĐ 45/2016/QĐ-TTg Đ.5). `party` is the citizen's side. */
export const PostalBody = Type.Object(
  { direction: StringEnum(['collect', 'deliver']), party: PostalParty, papers: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 40 }), note: Type.String({ maxLength: 300 }) },
  { additionalProperties: false },
);
export type PostalBody = Static<typeof PostalBody>;

/** `ordering` is on its way to the post; being collected is not yet being filed (QĐ 45/2016/QĐ-TTg Đ.7.4). */
export const PostalView = Type.Object({
  id: Type.String(),
  direction: StringEnum(['collect', 'deliver']),
  state: StringEnum(['ordering', 'ordered', 'collecting', 'on_the_way', 'handed_over', 'cancelled', 'failed']),
  trackingNumber: Nullable(Type.String()),
  estimateVnd: Nullable(Type.Integer({ minimum: 0 })),
  /** Working days the post promises (J+n), TT 17/2017/TT-BTTTT Đ.7. */
  promisedDays: Nullable(Type.Integer({ minimum: 0 })),
  steps: Type.Array(Type.Object({ at: Time, place: Type.String(), text: Type.String() })),
  cancellable: Type.Boolean(),
  fetchedAt: Nullable(Time),
});
export type PostalView = Static<typeof PostalView>;

export const PostalParams = Type.Object({ id: Uuid, direction: StringEnum(['collect', 'deliver']) });
export const DossierPostalParams = Type.Object({ code: Type.String({ minLength: 6, maxLength: 60 }), direction: StringEnum(['collect', 'deliver']) });
/** Orders that this citizen made for a dossier, newest first. */
export const PostalList = Type.Object({ items: Type.Array(PostalView) });
/** `GET /postal-estimate`: what the post would ask, "tạm tính"; paid to the post, never here. */
export const EstimateQuery = Type.Object(
  { provinceId: Type.String({ pattern: '^[a-z-]{2,30}$' }), direction: StringEnum(['collect', 'deliver']), province: Type.String({ pattern: '^[0-9]{2}$' }), ward: Type.String({ pattern: '^[0-9]{5}$' }) },
  { additionalProperties: false },
);
export const PostalEstimate = Type.Object({ estimateVnd: Nullable(Type.Integer({ minimum: 0 })), promisedDays: Nullable(Type.Integer({ minimum: 0 })) });
export type PostalEstimate = Static<typeof PostalEstimate>;
