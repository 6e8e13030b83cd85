import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { keyOf } from '../../../domain/text';
import { plainText } from './plain-text';
import { channelsOf } from './words';
import type { WireTime } from './wire';

type Time = ProcedureDetail['times'][number];

type Unit = Time['unit'] | 'working_hour';

const UNITS: ReadonlyMap<string, Unit> = new Map([['ngay lam viec', 'working_day'], ['ngay', 'day'], ['ngay lich', 'day'], ['gio', 'hour'], ['gio lam viec', 'working_hour']]);
/** A number, and perhaps its unit behind it ("15 ngày làm việc, kể từ ngày nhận đủ hồ sơ"). */
const AMOUNT = /^(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(\p{L}[\p{L}\s]*?))?(?:[,\s]+(?:kể từ|từ khi|từ ngày)\s.*)?$/iu;
/** Of a working day: eight working hours are over on the next one, not this evening. */
const WORKING_HOURS = 8;

/** Times by channel. A missing unit is the one every other channel of the procedure states; when that is not certain the time is left out. */
export function readTimes(rows: readonly WireTime[]): Time[] {
  const told = rows.map(({ hinhThuc, giaTri, donVi }) => {
    const [, amount = '', own] = AMOUNT.exec((plainText(giaTri, 200) ?? '').normalize('NFC')) ?? [];
    return { hinhThuc, amount: amountOf(amount), unit: plainText(donVi, 40) ?? own ?? null };
  });
  const units = new Set(told.flatMap(({ unit }) => (unit === null ? [] : [unitOf(unit)])));
  const [only] = units;
  return told.flatMap(({ hinhThuc, amount, unit: stated }) => {
    const unit = stated === null ? (units.size === 1 ? only : undefined) : unitOf(stated);
    if (amount === null || unit === undefined) return [];
    const time = inWorkingDays(amount, unit);
    return channelsOf(hinhThuc).map((channel) => ({ channel, ...time }));
  });
}

const unitOf = (words: string): Unit | undefined => UNITS.get(keyOf(words));

function inWorkingDays(amount: number, unit: Unit): Pick<Time, 'amount' | 'unit'> {
  if (unit !== 'working_hour') return { amount, unit };
  return amount % WORKING_HOURS === 0 ? { amount: amount / WORKING_HOURS, unit: 'working_day' } : { amount, unit: 'hour' };
}

function amountOf(written: string): number | null {
  const amount = Number(written.replace(',', '.'));
  return amount > 0 && amount <= 3650 ? amount : null;
}
