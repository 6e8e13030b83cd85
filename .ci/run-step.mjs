import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { NOTHING, add } from './tally.mjs';

/** Runs a command with its output shown as it comes; the exit code, or 1 when it could not be started. */
function execute(command, env) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs one step and says what it adds to the count. Without a report the step itself counts as one;
 * with one, its tests do, and a step that ends badly although no test failed still counts as a failure.
 */
export async function runStep({ name, command, env = {}, report }) {
  const startedAt = Date.now();
  console.log(`\n── ${name}: ${command}`);
  const code = await execute(command, env);
  console.log(`── ${name}: ${code === 0 ? 'ok' : `FAILED (exit ${code})`} in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  if (!report) return { ...NOTHING, [code === 0 ? 'passed' : 'failed']: 1 };
  const tally = existsSync(report.file) ? report.read(report.file) : NOTHING;
  const silent = code !== 0 && tally.failed === 0;
  const empty = code === 0 && tally.passed === 0;
  return silent || empty ? add(tally, { ...NOTHING, failed: 1 }) : tally;
}
