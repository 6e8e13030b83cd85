import { Type, type Static } from 'typebox';
import { NoticeVersion, Nullable, Time } from './common';

export const SessionBody = Type.Object({ zaloAccessToken: Type.String({ minLength: 1, maxLength: 4096 }) }, { additionalProperties: false });

/** Identity: 0 a Zalo account, 1 a phone number verified by Zalo. */
export const Me = Type.Object({
  identityLevel: Type.Integer({ minimum: 0, maximum: 1 }),
  displayName: Nullable(Type.String()),
  phoneMasked: Nullable(Type.String()),
  since: Time,
});
export type Me = Static<typeof Me>;

/** `token` goes into `Authorization: Bearer …`. */
export const SessionView = Type.Object({ token: Type.String(), expiresAt: Time, me: Me });
export type SessionView = Static<typeof SessionView>;

/** `phoneToken` from the host's getPhoneNumber: single use, two minutes. `consentVersion` is the notice the citizen agreed to. */
export const PhoneBody = Type.Object(
  {
    zaloAccessToken: Type.String({ minLength: 1, maxLength: 4096 }),
    phoneToken: Type.String({ minLength: 1, maxLength: 4096 }),
    consentVersion: NoticeVersion,
  },
  { additionalProperties: false },
);
