import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const started: ChildProcess[] = [];

/** Starts a program pinned to one core and waits until its port answers. Core 0 is for servers under test, core 1 for the load and the upstream. */
export async function start(core: 0 | 1, command: string[], env: Record<string, string>, readyUrl: string): Promise<ChildProcess> {
  const child = spawn('taskset', ['-c', String(core), ...command], { env: { ...process.env, MALLOC_ARENA_MAX: '1', ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  started.push(child);
  const giveUpAt = Date.now() + 120_000;
  while (Date.now() < giveUpAt) {
    const up = await fetch(readyUrl).then(() => true, () => false);
    if (up) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${command.join(' ')} did not answer at ${readyUrl}`);
}

export function stopAll(): void {
  for (const child of started) child.kill('SIGTERM');
}

/** Resident memory of a process in MiB, as the kernel counts it. */
export async function residentMib(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** nginx with one worker in front of the upstream: plain on `/`, cached on `/cached/`. */
export function nginxConfig(port: number, upstreamPort: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'mot-cua-nginx-'));
  const file = join(dir, 'nginx.conf');
  writeFileSync(
    file,
    // Started as root, nginx would hand its worker to a user who may not write to these folders.
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; worker_processes 1; pid ${dir}/nginx.pid; error_log ${dir}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/f; uwsgi_temp_path ${dir}/u; scgi_temp_path ${dir}/s;
  proxy_cache_path ${dir}/cache keys_zone=c:10m;
  upstream up { server 127.0.0.1:${upstreamPort}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 1000000;
    proxy_http_version 1.1; proxy_set_header Connection "";
    location / { proxy_pass http://up; }
    location /cached/ { proxy_pass http://up/; proxy_cache c; proxy_cache_valid 200 10m; }
  }
}`,
  );
  return file;
}
