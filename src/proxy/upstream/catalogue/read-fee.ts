import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { keyOf } from '../../../domain/text';
import { textOf } from '../onestop/shared/read';
import { channelOf } from './words';
import type { WireFee } from './wire';

type Fee = ProcedureDetail['fees'][number];

const PRICE = /(\d{1,3}(?:[.,]\d{3})+|\d{1,9})\s*(nghìn|ngàn)?\s*(?:đồng|vnđ|vnd|đ(?![\p{L}]))/giu;
const NUMBER = /^(?:\d{1,3}(?:[.,]\d{3})+|\d{1,12})$/;
/** No fee of a procedure is below this: such an amount was typed in thousands ("100 VNĐ" for 100.000). */
const SMALLEST_FEE_VND = 1000;
const DONG = new Set(['', 'dong', 'vnd', 'vn dong', 'd']);
const THOUSANDS = new Set(['nghin dong', 'ngan dong', '1000 dong']);

/**
 * A fee with the slips of the catalogue mended. Where its parts contradict each other the amount is left open and the words say
 * everything that is known: "Miễn phí" beside a price, a price in the words that is not the one in the column, two prices in one cell.
 */
export function readFee({ hinhThuc, ten, mucThu, donVi, moTa, doiTuongMienGiam }: WireFee): Fee {
  const words = textOf(moTa, 1000);
  const stated = textOf(mucThu, 60);
  const unit = textOf(donVi, 40);
  const amountVnd = readAmount(stated, unit);
  const agreed = agrees(amountVnd, pricesIn(words ?? ''));
  return {
    name: textOf(ten) ?? 'Phí, lệ phí',
    channel: channelOf(hinhThuc),
    amountVnd: agreed ? amountVnd : null,
    note: agreed && amountVnd !== null ? words : noteOf(stated, unit, amountVnd, words),
    exempt: textOf(doiTuongMienGiam, 1000),
  };
}

function readAmount(stated: string | null, unit: string | null): number | null {
  if (stated === null) return null;
  if (/^(?:mien (?:phi|le phi)|khong thu|khong)\b/.test(keyOf(stated))) return 0;
  if (!NUMBER.test(stated)) return null;
  const amount = Number(stated.replace(/[.,]/g, ''));
  const unitKey = keyOf(unit ?? '');
  if (THOUSANDS.has(unitKey)) return amount * 1000;
  if (!DONG.has(unitKey)) return null;
  return amount > 0 && amount < SMALLEST_FEE_VND ? amount * 1000 : amount;
}

function pricesIn(words: string): number[] {
  return [...words.matchAll(PRICE)].map(([, digits = '', thousand]) => Number(digits.replace(/[.,]/g, '')) * (thousand === undefined ? 1 : 1000));
}

/** The words name no price, name this one, or name the parts it is the sum of. */
function agrees(amountVnd: number | null, prices: readonly number[]): boolean {
  if (amountVnd === null || prices.length === 0) return true;
  return prices.includes(amountVnd) || prices.reduce((sum, price) => sum + price, 0) === amountVnd;
}

/** `stated` may be a price the words contradict: then both are told. */
function noteOf(stated: string | null, unit: string | null, amountVnd: number | null, words: string | null): string | null {
  if (stated === null) return words;
  if (amountVnd === 0) return words;
  const told = amountVnd === null ? [stated, unit].filter((part) => part !== null).join(' ') : `${String(amountVnd).replace(/\B(?=(?:\d{3})+$)/g, '.')} đồng`;
  return words === null ? told : `Biểu phí ghi ${told}; phần diễn giải ghi: ${words}`;
}
