import { MAX_PAYABLE_VND } from './payment';

/** A fee of a procedure, as far as adding up goes. `channel` null: for every way of filing; `amountVnd` null: stated in words only. */
interface FeeLike {
  name: string;
  channel: string | null;
  amountVnd: number | null;
}

interface Due {
  name: string;
  amountVnd: number;
}

/**
 * What one way of filing costs, by name; a fee stated for that way goes before one stated for every way. Null when one of them is stated in
 * words only, or twice and not alike, or when only other ways have fees: then the agency says what is due.
 */
export function feesOf(fees: readonly FeeLike[], channel: string): Due[] | null {
  const items: Due[] = [];
  const named = byName(fees, channel);
  if (named.size === 0 && fees.length > 0) return null;
  for (const [name, amounts] of named) {
    const [amountVnd, ...others] = amounts;
    if (amountVnd === undefined || amountVnd === null || others.length > 0) return null;
    items.push({ name, amountVnd });
  }
  return sumOf(items) > MAX_PAYABLE_VND ? null : items;
}

/**
 * The least that filing can cost, whatever the way and the rate; null while one of the fees is open, or none is stated. Nothing only
 * where no way and no rate costs anything: what is free at the counter and not online has no short answer.
 */
export function lowestCost(fees: readonly FeeLike[]): number | null {
  const known = fees.flatMap(({ amountVnd, ...fee }) => (amountVnd === null ? [] : [{ ...fee, amountVnd }]));
  if (known.length === 0 || known.length < fees.length) return null;
  const channels = new Set(known.flatMap(({ channel }) => channel ?? []));
  const costs = [...(channels.size === 0 ? [''] : channels)].map((channel) => {
    const least = [...byName(known, channel).values()].map((amounts) => Math.min(...amounts));
    return least.reduce((sum, amount) => sum + amount, 0);
  });
  const least = Math.min(...costs);
  return least === 0 && known.some(({ amountVnd }) => amountVnd > 0) ? null : least;
}

export const sumOf = (items: readonly Due[]): number => items.reduce((sum, { amountVnd }) => sum + amountVnd, 0);

/** The different amounts of each fee that this way of filing has. */
function byName<A extends number | null>(fees: readonly { name: string; channel: string | null; amountVnd: A }[], channel: string): Map<string, Set<A>> {
  const amounts = new Map<string, Set<A>>();
  for (const wanted of [channel, null]) {
    const before = new Set(amounts.keys());
    for (const { name, amountVnd } of fees.filter((fee) => fee.channel === wanted && !before.has(fee.name))) amounts.set(name, (amounts.get(name) ?? new Set<A>()).add(amountVnd));
  }
  return amounts;
}
