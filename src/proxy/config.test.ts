import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';
import { createServer } from './create-server';
import { createLogger } from './http/logger';

const key = 'a'.repeat(64);

describe('readConfig', () => {
  it('runs without any variable, against the sandbox', () => {
    expect(readConfig({})).toMatchObject({ APP_PORT: 3000, PROXY_PORT: 8080, SANDBOX_PORT: 8090, UPSTREAMS: 'sandbox', ROLE: 'all' });
  });

  it('reads numbers and takes an empty string as unset', () => {
    expect(readConfig({ PROXY_PORT: '18080', DATABASE_URL: '' })).toMatchObject({ PROXY_PORT: 18080 });
    expect(readConfig({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
  });

  it.each([
    ['PROXY_PORT', { PROXY_PORT: 'http' }],
    ['APP_PORT', { APP_PORT: '70000' }],
    ['ROLE', { ROLE: 'king' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['LIMIT_IP_CODES_PER_HOUR', { LIMIT_IP_CODES_PER_HOUR: '-1' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'load-balancer' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.1, 10.0.0.0/40' }],
    ['UPSTREAMS', { NODE_ENV: 'production', PEPPER: key, SEAL_KEY: key }],
    ['PEPPER', { NODE_ENV: 'production', UPSTREAMS: 'live', SEAL_KEY: key, ZALO_APP_SECRET: 'x'.repeat(20) }],
    ['SEAL_KEY', { NODE_ENV: 'production', UPSTREAMS: 'live', PEPPER: key, ZALO_APP_SECRET: 'x'.repeat(20) }],
    ['ZALO_APP_SECRET', { UPSTREAMS: 'live' }],
    ['NODE_ENV', { NODE_ENV: 'prod' }],
    ['SESSION_HOURS', { SESSION_HOURS: '1.5' }],
    ['DRAFT_DAYS', { DRAFT_DAYS: 'true' }],
    ['SANDBOX_URL', { SANDBOX_URL: 'http://[' }],
    ['CLAMD_URL', { CLAMD_URL: 'tcp://clamd:99999' }],
    ['TTHC_URL', { TTHC_URL: 'csdl.dichvucong.gov.vn' }],
    ['VNPOST_URL', { VNPOST_URL: 'ftp://post' }],
    ['WEBHOOK_BASE_URL', { WEBHOOK_BASE_URL: 'localhost' }],
    ['DATABASE_URL', { ROLE: 'worker' }],
    ['DATABASE_URL', { WORKER: 'off' }],
    ['ROLE', { ROLE: 'sandbox', UPSTREAMS: 'live', ZALO_APP_SECRET: 'x'.repeat(20) }],
  ])('stops with the name of the wrong variable: %s', (name, env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name}: `));
  });

  it.each(['', 'true', '2', '10.0.0.7', 'loopback, 10.0.0.0/8', '10.0.0.0/255.0.0.0', 'fd00::/8,::1'])('takes %j for the load balancers, as the server does', (TRUST_PROXY) => {
    expect(() => createServer({ log: createLogger('silent'), trustProxy: readConfig({ TRUST_PROXY }).TRUST_PROXY })).not.toThrow();
  });

  it('says which values there are', () => expect(() => readConfig({ UPSTREAMS: 'Live' })).toThrow('UPSTREAMS: must be one of sandbox, live'));

  it('never repeats a wrong value, which may be a secret', () => {
    expect(() => readConfig({ PEPPER: 'hunter2' })).toThrow(/^(?!.*hunter2)PEPPER: /);
  });
});
