/** Stable names of every error the proxy can answer. Apart from their sentences, which only the proxy needs. */
export const PROBLEM_NAMES = [
  'bad_request', 'unauthenticated', 'zalo_token_invalid', 'not_found', 'dossier_not_found', 'proof_mismatch',
  'method_not_allowed', 'conflict', 'payload_too_large', 'unsupported_media_type', 'invalid_dossier_code',
  'idempotency_mismatch', 'province_not_served', 'qr_not_resolved', 'procedure_not_found', 'not_filed_here',
  'draft_conflict', 'form_outdated', 'answers_invalid', 'papers_incomplete', 'paper_rejected', 'already_filed', 'filing_closed',
  'not_payable', 'already_paid', 'post_not_possible', 'already_ordered', 'too_many_open', 'too_many_requests', 'internal',
  'upstream_bad_answer', 'upstream_unavailable', 'not_a_petition', 'petition_closed', 'too_many_today', 'overloaded', 'zalo_unavailable', 'upstream_timeout',
  'upstream_maintenance', 'slot_taken', 'already_booked', 'booking_closed', 'no_bookings_here',
] as const;

export type ProblemCode = (typeof PROBLEM_NAMES)[number];
