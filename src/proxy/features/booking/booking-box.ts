import { Type, type Static } from 'typebox';
import { keyedHash } from '../../security/digests';
import { seal, unseal } from '../../security/seal';
import type { Secrets } from '../../security/secrets';
import { fits } from '../../validate';

const Content = Type.Object({ name: Type.String(), note: Type.Union([Type.String(), Type.Null()]) });
export type BookingContent = Static<typeof Content>;

/** The personal parts of an appointment, sealed to its own row. */
export interface BookingBox {
  sealContent(id: string, content: BookingContent): string;
  /** Null when there is none any more, or it cannot be read. */
  openContent(row: { id: string; contentSealed: string | null }): BookingContent | null;
  sealReason(id: string, reason: string | null): string | null;
  openReason(row: { id: string; reasonSealed: string | null }): string | null;
  /** What a province's system knows a citizen by: the same for all their appointments there, and nowhere else. */
  personOf(citizenId: string, provinceId: string): string;
}

export function createBookingBox({ sealKey, pepper }: Secrets): BookingBox {
  return {
    sealContent: (id, content) => seal(sealKey, `booking:${id}`, JSON.stringify(content)),
    openContent({ id, contentSealed }) {
      const content: unknown = contentSealed === null ? null : JSON.parse(unseal(sealKey, `booking:${id}`, contentSealed) ?? 'null');
      return fits(Content, content) ? content : null;
    },
    sealReason: (id, reason) => (reason === null || reason === '' ? null : seal(sealKey, `booking-reason:${id}`, reason)),
    openReason: ({ id, reasonSealed }) => (reasonSealed === null ? null : unseal(sealKey, `booking-reason:${id}`, reasonSealed)),
    personOf: (citizenId, provinceId) => keyedHash(pepper, 'booking', `${provinceId}/${citizenId}`).slice(0, 22),
  };
}
