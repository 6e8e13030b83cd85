import type { SlotList } from '../../../contract/schemas/agency';
import type { BookingBody, BookingPage, BookingView } from '../../../contract/schemas/booking';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isBookingPage, isBookingView, isSlotList } from './centre-shapes';
import { queryOf } from './query-of';

/** Times of one day (`yyyy-MM-dd`) at an agency; without a day, of the first that has a place. */
export function listSlots(code: string, date: string | null): Promise<ApiResult<SlotList>> {
  return apiParts().call('listSlots', isSlotList, { params: { code }, query: queryOf({ date }), auth: 'optional' });
}

export function createBooking(body: BookingBody, idempotencyKey: string): Promise<ApiResult<BookingView>> {
  return apiParts().call('createBooking', isBookingView, { body, auth: 'required', idempotencyKey });
}

/** Those to come first, soonest first; then past ones. */
export function listMyBookings(cursor: string | null): Promise<ApiResult<BookingPage>> {
  return apiParts().call('listMyBookings', isBookingPage, { query: queryOf({ cursor }), auth: 'own' });
}

/** Another time at the same agency. */
export function changeBooking(id: string, slotId: string, idempotencyKey: string): Promise<ApiResult<BookingView>> {
  return apiParts().call('changeBooking', isBookingView, { params: { id }, body: { slotId }, auth: 'required', idempotencyKey });
}

export function cancelBooking(id: string, idempotencyKey: string): Promise<ApiResult<BookingView>> {
  return apiParts().call('cancelBooking', isBookingView, { params: { id }, auth: 'required', idempotencyKey });
}
