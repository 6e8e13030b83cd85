import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

const run = promisify(execFile);

export interface Target {
  url: string;
  /** Path with `{n}` where a fresh number makes the request one that no cache has seen. */
  path: string;
  headers: Record<string, string>;
}

/** Every request gets its own dossier code: unit, then a day and a four-digit number counted up. */
const luaScript = ({ path, headers }: Target, start: number) => `
local n = ${start}
local parts = { ${path.split('{n}').map((part) => JSON.stringify(part)).join(', ')} }
local headers = { ${Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`).join(', ')} }
request = function()
  n = n + 1
  local path = parts[1]
  if parts[2] then path = path .. freshCode(n) .. parts[2] end
  return wrk.format("GET", path, headers)
end
function freshCode(i)
  local month = math.floor(i / 280000) % 12 + 1
  local day = math.floor(i / 10000) % 28 + 1
  return string.format("26%02d%02d-%04d", month, day, i % 9999 + 1)
end
done = function(summary)
  io.write(string.format("RESULT %d %d %d\\n", summary.requests, summary.duration, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end`;

let started = 0;

/** Requests per second at saturation, and how many of them failed. wrk on its own core, 32 connections. */
export async function saturate(target: Target, seconds: number): Promise<{ perSecond: number; failed: number }> {
  const script = join(tmpdir(), `mot-cua-bench-${process.pid}.lua`);
  started += 400_000;
  await writeFile(script, luaScript(target, started));
  const { stdout } = await run('taskset', ['-c', '1', 'wrk', '-t1', '-c32', `-d${seconds}s`, '-s', script, target.url]);
  const [, requests, micros, failed] = /RESULT (\d+) (\d+) (\d+)/.exec(stdout) ?? [];
  return { perSecond: (Number(requests) * 1e6) / Number(micros), failed: Number(failed) };
}

/** Latency percentiles in milliseconds at a fixed arrival rate, where a maximum alone says nothing. */
export async function latencyAt(target: Target, perSecond: number, seconds: number) {
  const result = await autocannon({
    url: `${target.url}${target.path}`,
    headers: target.headers,
    connections: 32,
    duration: seconds,
    overallRate: Math.round(perSecond),
  });
  const { p50, p90, p99, p99_9: p999, max } = result.latency;
  return { p50, p90, p99, p999, max, failed: result.non2xx + result.errors };
}
