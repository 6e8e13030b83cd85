import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { keyOf } from '../../../domain/text';
import type { Text } from '../onestop/shared/wire-kit';
import { plainText } from './plain-text';
import { channelsOf } from './words';
import type { WireTime } from './wire';

type Time = ProcedureDetail['times'][number];

const UNITS: ReadonlyMap<string, Time['unit']> = new Map([['ngay lam viec', 'working_day'], ['ngay', 'day'], ['ngay lich', 'day'], ['gio', 'hour'], ['gio lam viec', 'hour']]);
const AMOUNT = /^\d{1,4}(?:[.,]\d{1,2})?$/;

/** Times by channel. A missing unit is the one every other channel of the procedure states; when that is not certain the time is left out. */
export function readTimes(rows: readonly WireTime[]): Time[] {
  const units = new Set(rows.flatMap(({ donVi }) => (isBlank(donVi) ? [] : [unitOf(donVi)])));
  const [only] = units;
  return rows.flatMap(({ hinhThuc, giaTri, donVi }) => {
    const amount = amountOf(giaTri);
    const unit = isBlank(donVi) ? (units.size === 1 ? only : undefined) : unitOf(donVi);
    return amount === null || unit === undefined ? [] : channelsOf(hinhThuc).map((channel) => ({ channel, amount, unit }));
  });
}

const isBlank = (text: Text): boolean => plainText(text, 40) === null;
const unitOf = (text: Text): Time['unit'] | undefined => UNITS.get(keyOf(String(text ?? '')));

function amountOf(text: Text): number | null {
  const written = String(text ?? '').trim();
  const amount = AMOUNT.test(written) ? Number(written.replace(',', '.')) : 0;
  return amount > 0 && amount <= 3650 ? amount : null;
}
