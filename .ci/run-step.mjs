import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { NOTHING, add } from './tally.mjs';

/** Runs a command with its output shown as it comes, or given in one piece at its end when another runs beside it; answers the exit code, 1 when it could not be started. */
function execute(command, env, inOnePiece) {
  return new Promise((resolve) => {
    const out = inOnePiece ? 'pipe' : 'inherit';
    const child = spawn(command, { shell: true, stdio: ['ignore', out, out], env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => { output += chunk; });
    child.once('error', () => resolve({ code: 1, output }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs one step and says what it adds to the count. Without a report the step itself counts as one;
 * with one, its tests do, and a step that ends badly although no test failed still counts as a failure.
 */
export async function runStep({ name, command, env = {}, report, inOnePiece = false }) {
  const startedAt = Date.now();
  console.log(`\n── ${name}: ${command}`);
  const { code, output } = await execute(command, env, inOnePiece);
  console.log(`${output}── ${name}: ${code === 0 ? 'ok' : `FAILED (exit ${code})`} in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  if (!report) return code === 0 ? { ...NOTHING, passed: 1 } : broken(name);
  const tally = existsSync(report.file) ? report.read(report.file) : NOTHING;
  const silent = code !== 0 && tally.failed === 0;
  const empty = code === 0 && tally.passed === 0;
  return silent || empty ? add(tally, broken(name)) : tally;
}

/** A step that failed as a whole. */
export const broken = (name) => ({ ...NOTHING, failed: 1, named: [`failed: ${name}`] });
