import { spawn } from 'node:child_process';

/**
 * Starts a server program and waits until it prints that it is ready.
 * Rejects with what it printed when it ends first. The handle's `stop` waits for the end.
 */
export function startService(program, args, { ready, signal = 'SIGTERM', ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const ended = new Promise((done) => child.once('exit', done));
    const stop = async () => {
      child.kill(signal);
      await ended;
    };
    const listen = (chunk) => {
      printed = (printed + chunk).slice(-4000);
      if (ready.test(printed)) resolve({ stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}:\n${printed}`)));
  });
}
