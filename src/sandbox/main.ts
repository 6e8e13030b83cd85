import { startSandbox } from './start-sandbox';

const sandbox = await startSandbox({ port: Number(process.env['SANDBOX_PORT'] ?? 8090), defaultFaults: process.env['SANDBOX_FAULTS'] !== 'off' });
process.stdout.write(`sandbox ${sandbox.url}  desk ${sandbox.url}/desk\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close();
  });
}
