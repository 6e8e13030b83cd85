import type { NotificationSettings } from '../../contract/schemas/inbox';

/** Everything wanted, everything offered, nothing reaching yet; with what a test cares about on top. */
export const settingsOf = (over: Partial<NotificationSettings> = {}): NotificationSettings => ({
  kinds: {
    accepted: true, refused: true, moved: true, supplement_wanted: true, fee_due: true, due_tomorrow: true, overdue: true, result_ready: true, returned: true, post: true, status_changed: true,
    petition_answered: true, petition_moved: true, question_answered: true, booking: true, filing_delivered: true, filing_refused: true, filing_failed: true,
  },
  channels: { oa: true, zbs: true, mini_app: true },
  reach: { oa: 'not_following', zbs: false, mini_app: false },
  offered: { oa: true, zbs: true, mini_app: true },
  ...over,
});
