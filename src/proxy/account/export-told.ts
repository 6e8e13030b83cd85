import { eq, inArray } from 'drizzle-orm';
import { toIso, toIsoOrNull } from '../../domain/time';
import { createBookingBox } from '../features/booking/booking-box';
import { createLetterBox } from '../listening/letter-box';
import type { Secrets } from '../security/secrets';
import { consents } from '../store/account-schema';
import { bookings } from '../store/booking-schema';
import { letterErrands, letters } from '../store/listening-schema';
import { inboxEntries, noticePersonDays, noticeSettings, notices } from '../store/telling-schema';
import { createInbox } from '../telling/inbox-box';
import { MAX_ROWS, type Exporters } from './exporter';

/** What a citizen was told and asked, and what they agreed to. */
export function exportTold(secrets: Secrets): Exporters<'inboxEntries' | 'notices' | 'noticePersonDays' | 'noticeSettings' | 'letters' | 'bookings' | 'consents'> {
  const inbox = createInbox({ secrets, offered: [], onAdded: () => undefined });
  const letterBox = createLetterBox(secrets);
  const bookingBox = createBookingBox(secrets);
  return {
    async inboxEntries(db, citizenId) {
      const rows = await db.select().from(inboxEntries).where(eq(inboxEntries.citizenId, citizenId)).limit(MAX_ROWS);
      return { inbox: rows.map((row) => ({ kind: row.kind, subject: inbox.subjectOf(row), facts: inbox.factsOf(row), at: toIso(row.at), readAt: toIsoOrNull(row.readAt) })) };
    },
    async notices(db, citizenId) {
      const rows = await db.select().from(notices).where(eq(notices.citizenId, citizenId)).limit(MAX_ROWS);
      return { messages: rows.map(({ channel, state, createdAt, sentAt }) => ({ channel, state, createdAt: toIso(createdAt), sentAt: toIsoOrNull(sentAt) })) };
    },
    async noticePersonDays(db, citizenId) {
      const rows = await db.select().from(noticePersonDays).where(eq(noticePersonDays.citizenId, citizenId)).limit(MAX_ROWS);
      return { messageDays: rows.map(({ channel, day, sent }) => ({ channel, day, sent })) };
    },
    async noticeSettings(db, citizenId) {
      const rows = await db.select().from(noticeSettings).where(eq(noticeSettings.citizenId, citizenId)).limit(MAX_ROWS);
      return {
        notificationSettings: rows.map((row) => ({
          mutedKinds: row.mutedKinds, oaAllowed: row.oaAllowed, zbsAllowed: row.zbsAllowed, miniAppAllowed: row.miniAppAllowed, oaFollowed: row.oaFollowed, miniAppAccepted: row.miniAppAccepted,
          keepsPhoneForMessages: row.phoneSealed !== null, phoneConsentVersion: row.phoneConsentVersion, phoneConsentAt: toIsoOrNull(row.phoneConsentAt),
        })),
      };
    },
    async letters(db, citizenId) {
      const rows = await db.select().from(letters).where(eq(letters.citizenId, citizenId)).limit(MAX_ROWS);
      const ids = rows.map(({ id }) => id);
      const sent = ids.length === 0 ? [] : await db.select().from(letterErrands).where(inArray(letterErrands.letterId, ids)).limit(MAX_ROWS);
      const told = rows.map((row) => ({
        kind: row.kind,
        view: {
          number: row.number, provinceId: row.provinceId, agencyName: row.agencyName, state: row.state, acceptedAt: toIso(row.acceptedAt), mayPublish: row.mayPublish, rating: row.rating,
          content: letterBox.openContent(row), heard: letterBox.openHeard(row),
          sentAfter: sent.filter(({ letterId }) => letterId === row.id).map((errand) => ({ kind: errand.kind, sentAt: toIso(errand.sentAt), content: letterBox.openErrand(errand) })),
        },
      }));
      const of = (kind: (typeof rows)[number]['kind']): unknown[] => told.filter((each) => each.kind === kind).map(({ view }) => view);
      return { petitions: of('petition'), questions: of('question') };
    },
    async bookings(db, citizenId) {
      const rows = await db.select().from(bookings).where(eq(bookings.citizenId, citizenId)).limit(MAX_ROWS);
      return {
        bookings: rows.map((row) => ({
          agencyCode: row.agencyCode, provinceId: row.provinceId, at: toIso(row.at), until: toIso(row.until), number: row.number, state: row.state, procedureCode: row.procedureCode, bookedAt: toIso(row.bookedAt),
          ...(bookingBox.openContent(row) ?? { name: null, note: null }), reason: bookingBox.openReason(row),
        })),
      };
    },
    async consents(db, citizenId) {
      const rows = await db.select().from(consents).where(eq(consents.citizenId, citizenId)).limit(MAX_ROWS);
      return { consents: rows.map(({ purpose, granted, version, at }) => ({ purpose, granted, version, at: toIso(at) })) };
    },
  };
}
