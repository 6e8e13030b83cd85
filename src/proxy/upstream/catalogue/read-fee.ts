import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import { MAX_PAYABLE_VND } from '../../../domain/payment';
import { keyOf } from '../../../domain/text';
import { plainText } from './plain-text';
import { pricesIn, readPrice } from './read-price';
import { channelsOf } from './words';
import type { WireFee } from './wire';

type Fee = ProcedureDetail['fees'][number];

/** No fee of a procedure is below this: such an amount was typed in thousands ("100 VNĐ" for 100.000). */
const SMALLEST_FEE_VND = 1000;
/** Beside "nghìn đồng", from here on it is not certain that the amount is meant in thousands ("100.000", "Nghìn đồng"). */
const LARGEST_IN_THOUSANDS = 10_000;
const DONG = new Set(['dong', 'vnd', 'vn dong', 'dong vnd', 'd']);
const THOUSANDS = new Set(['nghin dong', 'ngan dong', '1000 dong']);
const EVERY_WAY = /^(?:tat ca|moi|cac) /;
/** The whole cell: "không quy định", "không quá 200.000 đồng" and "miễn phí đối với …" promise nothing of the kind. */
const FREE = /^(?:mien|khong)(?: thu| mat| co| phai nop| phai tra)?(?: tien)?(?: phi)?(?: va)?(?: le phi)?$/;

/**
 * A fee, for each way of filing that it names, with the slips of the catalogue mended. Where its parts contradict each other the amount is left open and the words say
 * everything that is known: "Miễn phí" beside a price, a price in the words that is not the one in the column, two prices in one cell.
 */
export function readFee({ hinhThuc, ten, mucThu, donVi, moTa, doiTuongMienGiam }: WireFee): Fee[] {
  const words = plainText(moTa, 1000);
  const stated = plainText(mucThu, 200);
  const unit = plainText(donVi, 40);
  const amountVnd = readAmount(stated, unit);
  const agreed = agrees(amountVnd, pricesIn(words ?? '')) && !(amountVnd === 0 && isSetElsewhere(stated, words));
  const fee = {
    name: plainText(ten, 300) ?? 'Phí, lệ phí',
    amountVnd: agreed ? amountVnd : null,
    note: agreed && amountVnd !== null ? words : noteOf(stated, unit, amountVnd, words),
    exempt: plainText(doiTuongMienGiam, 1000),
  };
  const way = plainText(hinhThuc, 200);
  const channels = channelsOf(way);
  if (channels.length > 0) return channels.map((channel) => ({ ...fee, channel }));
  if (way === null || EVERY_WAY.test(keyOf(way))) return [{ ...fee, channel: null }];
  // For a way that nobody knows: no fee of every way.
  const told = noteOf(stated, unit, null, words);
  return [{ ...fee, channel: null, amountVnd: null, note: told === null ? way : `${way}: ${told}` }];
}

function readAmount(stated: string | null, unit: string | null): number | null {
  if (stated === null) return null;
  if (FREE.test(keyOf(stated))) return 0;
  const amount = amountIn(stated, unit);
  return amount !== null && amount <= MAX_PAYABLE_VND ? amount : null;
}

function amountIn(stated: string, unit: string | null): number | null {
  const price = readPrice(stated);
  if (price === null) return null;
  const { vnd, scaled, named } = price;
  if (unit !== null && THOUSANDS.has(keyOf(unit))) return scaled || named || vnd >= LARGEST_IN_THOUSANDS ? null : vnd * 1000;
  // A unit without letters is one all the same: "%", "$".
  if (unit !== null && unit !== '₫' && !DONG.has(keyOf(unit))) return null;
  return !scaled && vnd > 0 && vnd < SMALLEST_FEE_VND ? vnd * 1000 : vnd;
}

/** The words name no price, name this one, or name the parts it is the sum of. */
function agrees(amountVnd: number | null, prices: readonly number[]): boolean {
  if (amountVnd === null || prices.length === 0) return true;
  return prices.includes(amountVnd) || prices.reduce((sum, price) => sum + price, 0) === amountVnd;
}

const ELSEWHERE = /\b(?:hdnd|hoi dong nhan dan)\b|\b(?:theo|do)\b.*\b(?:quy dinh|nghi quyet|quyet dinh|thong tu)\b|\bquy dinh (?:tai|cua|cu the)\b/;

/** A bare zero beside "theo Nghị quyết của HĐND tỉnh" is a number that nobody filled in; nothing is free for it unless somebody says so. */
function isSetElsewhere(stated: string | null, words: string | null): boolean {
  const said = keyOf(words ?? '');
  return !FREE.test(keyOf(stated ?? '')) && ELSEWHERE.test(said) && !/\b(?:mien|khong thu)\b/.test(said);
}

/** `stated` may be a price the words contradict: then both are told. */
function noteOf(stated: string | null, unit: string | null, amountVnd: number | null, words: string | null): string | null {
  if (stated === null) return words;
  if (amountVnd === 0) return words;
  const told = amountVnd === null ? [stated, unit].filter((part) => part !== null).join(' ') : `${String(amountVnd).replace(/\B(?=(?:\d{3})+$)/g, '.')} đồng`;
  return words === null ? told : `Biểu phí ghi ${told}; phần diễn giải ghi: ${words}`;
}
