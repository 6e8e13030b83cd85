/** `npm run dev`: Vite serves the app on APP_PORT and reloads it as it changes; proxy and sandbox start again when their code does. */
import { spawn } from 'node:child_process';

const env = { ...process.env, APP_PORT: process.env.APP_PORT ?? '3000' };
/** Without npx, which ends on a signal and leaves what it started. */
const run = (command, args, more = {}) => spawn(process.execPath, [`node_modules/.bin/${command}`, ...args], { stdio: 'inherit', env: { ...env, ...more } });

const children = [
  run('vite', ['--port', env.APP_PORT, '--strictPort']),
  run('tsx', ['watch', 'src/main.ts'], { ROLE: 'proxy' }),
  run('tsx', ['watch', 'src/main.ts'], { ROLE: 'sandbox' }),
];
let stopping = false;
/** Once: a second signal makes tsx kill what has not ended yet. */
const stopAll = () => {
  if (!stopping) children.forEach((child) => child.kill('SIGTERM'));
  stopping = true;
};
process.once('SIGINT', stopAll);
process.once('SIGTERM', stopAll);
for (const child of children) {
  child.once('exit', (code) => {
    stopAll();
    process.exitCode ||= code ?? 0;
  });
}
