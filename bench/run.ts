import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * `npm run bench`: every measurement of the server side and of typing, one after the other, each in processes of its own.
 * `npm run bench -- filings search` runs those alone. Ends with 1 when a goal was missed.
 */
const BENCHES = new Map([
  ['proxy', 'bench/proxy/run.ts'],
  ['filings', 'bench/filings.ts'],
  ['search', 'bench/search.ts'],
  ['inbox', 'bench/inbox.ts'],
  ['upload', 'bench/upload.ts'],
  ['follow', 'bench/follow.ts'],
  ['typing', 'bench/typing.ts'],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.has(name));
if (unknown.length > 0) throw new Error(`no bench called ${unknown.join(', ')}; there are ${[...BENCHES.keys()].join(', ')}`);

async function run(command: string, args: string[]): Promise<number> {
  const [code] = await once(spawn(command, args, { stdio: 'inherit' }), 'exit');
  return Number(code ?? 1);
}

// What is measured is what the sources say now, not what was built once.
for (const script of ['build', 'build:server']) {
  if ((await run('npm', ['run', '-s', script])) !== 0) throw new Error(`npm run ${script} failed`);
}

const missed: string[] = [];
for (const [name, file] of BENCHES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  if ((await run(process.execPath, ['--import', 'tsx', file])) !== 0) missed.push(name);
}
console.log(missed.length === 0 ? '\nevery goal was met' : `\ngoals were missed by: ${missed.join(', ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
