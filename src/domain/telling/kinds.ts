/** Everything a citizen can be told. `status_changed` is what is said of a change that has no kind of its own, or whose kind this citizen may not see. */
export const NOTICE_KINDS = [
  'accepted', 'refused', 'moved', 'supplement_wanted', 'fee_due', 'due_tomorrow', 'overdue', 'result_ready', 'returned', 'post', 'status_changed',
  'petition_answered', 'petition_moved', 'question_answered', 'booking', 'filing_delivered', 'filing_refused', 'filing_failed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Numbers, days, dates and names that words are put together from, in the citizen's language. */
export type Facts = Record<string, string | number | null>;
