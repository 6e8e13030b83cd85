import type { BookingView } from '../../../contract/schemas/booking';
import { ok, type ApiResult } from '../../api/api-error';
import { listMyBookings } from '../../api/listening/bookings';

/** Those to come stand first; whoever has more than this many to come looks in the list. */
const MOST_PAGES = 3;

/** One of this citizen's bookings; null when it is not among those to come. */
export async function findBooking(id: string): Promise<ApiResult<BookingView | null>> {
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result: Awaited<ReturnType<typeof listMyBookings>> = await listMyBookings(cursor);
    if (!result.ok) return result;
    const found = result.value.items.find((booking) => booking.id === id);
    if (found) return ok(found);
    cursor = result.value.nextCursor;
    if (cursor === null) break;
  }
  return ok(null);
}
