import { afterAll, describe, expect, it } from 'vitest';
import { createServer } from '../../create-server';
import { createDivisionBook } from '../../filing-core/division-book';
import { createLogger } from '../../http/logger';
import { registerDivisions } from './division-routes';

const app = createServer({ log: createLogger('silent'), trustProxy: '' });
registerDivisions(app, createDivisionBook());
afterAll(() => app.close());

describe('divisions', () => {
  it('lists the provinces and the wards of one', async () => {
    expect((await app.inject('/divisions')).json().items).toHaveLength(34);
    expect((await app.inject('/divisions/68/wards')).json().items).toContainEqual({ code: '22945', name: 'Phường Phan Thiết' });
  });

  it.each(['/divisions', '/divisions/68/wards'])('are kept for long and not sent twice: %s', async (url) => {
    const { headers } = await app.inject(url);
    expect(headers['cache-control']).toBe('public, max-age=604800');
    expect((await app.inject({ url, headers: { 'if-none-match': String(headers.etag) } })).statusCode).toBe(304);
  });

  it('knows no others', async () => {
    expect((await app.inject('/divisions/99/wards')).statusCode).toBe(404);
    expect((await app.inject('/divisions/lam-dong/wards')).statusCode).toBe(404);
  });
});
