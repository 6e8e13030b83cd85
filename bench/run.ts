import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/**
 * `npm run bench`: every measurement of the server side and of typing, one after the other, each in processes of its own.
 * `npm run bench -- filings search` runs those alone. Ends with 1 when a goal was missed.
 */
const BENCHES = ['proxy', 'filings', 'search', 'upload', 'follow', 'typing'] as const;
const FILES: Partial<Record<string, string>> = { proxy: 'bench/proxy/run.ts' };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.some((bench) => bench === name));
if (unknown.length > 0) throw new Error(`no bench called ${unknown.join(', ')}; there are ${BENCHES.join(', ')}`);

async function run(command: string, args: string[]): Promise<number> {
  const [code] = await once(spawn(command, args, { stdio: 'inherit' }), 'exit');
  return Number(code ?? 1);
}

for (const [made, script] of [['dist/main.js', 'build:server'], ['www/index.html', 'build']] as const) {
  if (!existsSync(made) && (await run('npm', ['run', '-s', script])) !== 0) throw new Error(`npm run ${script} failed`);
}

const missed: string[] = [];
for (const name of asked.length > 0 ? asked : BENCHES) {
  console.log(`\n── ${name}`);
  if ((await run(process.execPath, ['--import', 'tsx', FILES[name] ?? `bench/${name}.ts`])) !== 0) missed.push(name);
}
console.log(missed.length === 0 ? '\nevery goal was met' : `\ngoals were missed by: ${missed.join(', ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
