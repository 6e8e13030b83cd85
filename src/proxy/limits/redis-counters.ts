import { Redis } from 'ioredis';
import { Type } from 'typebox';
import { fits } from '../validate';
import type { Count, CounterStore, Hit } from './counter-store';

/** Per hit: ARGV holds windowMs, max, cost, member. Answers over (0/1), the milliseconds until the reset and the hits left, for each key. */
const COUNT = `
local out, known, held, refused = {}, {}, {}, false
for i, key in ipairs(KEYS) do
  local max, cost, member = tonumber(ARGV[i*4-2]), tonumber(ARGV[i*4-1]), ARGV[i*4]
  local distinct = member ~= ''
  known[i] = distinct and redis.call('SISMEMBER', key, member) == 1
  held[i] = distinct and redis.call('SCARD', key) or tonumber(redis.call('GET', key) or '0')
  local over = cost ~= -1 and not known[i] and held[i] >= max
  out[i*3-2] = over and 1 or 0
  refused = refused or over
end
for i, key in ipairs(KEYS) do
  local window, max, cost, member = tonumber(ARGV[i*4-3]), tonumber(ARGV[i*4-2]), tonumber(ARGV[i*4-1]), ARGV[i*4]
  if cost == -1 then
    if held[i] > 0 then held[i] = redis.call('DECR', key) end
  elseif cost == 1 and not known[i] and not refused then
    if member ~= '' then redis.call('SADD', key, member) else redis.call('INCR', key) end
    if held[i] == 0 then redis.call('PEXPIRE', key, window) end
    held[i] = held[i] + 1
  end
  local ttl = redis.call('PTTL', key)
  out[i*3-1] = ttl > 0 and ttl or window
  out[i*3] = max - held[i]
end
return out`;

const Numbers = Type.Array(Type.Integer());

/** Counts shared by all replicas. Rejects when Redis does not answer in time. */
export function createRedisCounters(url: string, onError: (error: Error) => void): CounterStore {
  const redis = new Redis(url, { connectTimeout: 1000, commandTimeout: 250, maxRetriesPerRequest: 0, enableOfflineQueue: false, keyPrefix: 'mc:limit:' });
  redis.on('error', onError);
  return {
    async hit(hits) {
      const keys = hits.map((hit) => hit.key);
      const args = hits.flatMap((hit) => [hit.windowMs, hit.max, hit.cost, hit.member ?? '']);
      return decode(hits, await redis.eval(COUNT, keys.length, ...keys, ...args));
    },
    async close() {
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}

function decode(hits: readonly Hit[], answer: unknown): Count[] {
  if (!fits(Numbers, answer)) throw new Error('Redis answered no numbers');
  return hits.map((hit, index) => ({ over: answer[index * 3] === 1, resetMs: answer[index * 3 + 1] ?? hit.windowMs, left: answer[index * 3 + 2] ?? 0 }));
}
