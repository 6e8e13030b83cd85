import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A process of ours that can be killed without warning and started again. */
export class Victim {
  private child: ChildProcess | null = null;
  private printed = '';
  private revived: Promise<void> = Promise.resolve();
  kills = 0;

  constructor(
    readonly url: string,
    private readonly env: Record<string, string>,
  ) {}

  start(): Promise<void> {
    return this.startWhen('/health/ready');
  }

  /** Started once `path` answers well. */
  async startWhen(path: string): Promise<void> {
    const child = spawn(process.execPath, [process.env['CHAOS_PROGRAM'] ?? 'dist/main.js'], { env: { PATH: process.env['PATH'], NODE_ENV: 'development', ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { this.printed = (this.printed + chunk.toString()).slice(-4000); });
    const deadlineMs = Date.now() + 120_000;
    while (Date.now() < deadlineMs) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended while starting:\n${this.printed}`);
      const ready = await fetch(`${this.url}${path}`).then((answer) => answer.ok, () => false);
      if (ready) return;
      await pause(100);
    }
    throw new Error(`not ready in two minutes:\n${this.printed}`);
  }

  /** kill -9, then started anew; resolves when it serves again. */
  killAndRevive(): Promise<void> {
    this.revived = this.revived.then(async () => {
      const { child } = this;
      if (child === null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      this.kills += 1;
      await this.start();
    });
    return this.revived;
  }

  async stop(): Promise<void> {
    await this.revived;
    const { child } = this;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(hard);
    this.child = null;
  }
}
