import { benchDay } from './follow/day';
import { benchDeaths } from './follow/deaths';

/**
 * Following: the workers of the proxy itself, on systems that show a planned world. What is printed holds against the promises of
 * src/domain/telling/pace.ts and the budget of 60 requests a minute and system. `BENCH_FOLLOWED` and
 * `BENCH_MINUTES` change how many dossiers and how long; what is far from its end is only seen to keep its promise in 190 minutes.
 */
const day = await benchDay(Number(process.env['BENCH_FOLLOWED'] ?? 10_000), Number(process.env['BENCH_MINUTES'] ?? 190));
console.log(day.lines.join('\n'));
const deaths = await benchDeaths(400);
console.log(deaths === null ? '\nno PostgreSQL here: two workers and kill -9 were not tried' : deaths.lines.join('\n'));
process.exit(day.isKept && deaths?.isKept !== false ? 0 : 1);
