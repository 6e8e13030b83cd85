import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../test-app';

const json = (method: 'POST' | 'PUT', url: string, payload: object) => ({ method, url, payload });

describe('control interface', () => {
  it('makes a dossier from a partial description and moves it', async () => {
    const { app } = await createTestApp();
    const created = await app.inject(json('POST', '/__sandbox/dossiers', { province: 'quang-nam', procedure: '1.012784', status: 2, citizen: 2, receivedDaysAgo: 0 }));
    expect([created.statusCode, created.json()]).toMatchObject([201, { code: 'H17.118-261120-0001', province: 'quang-nam' }]);
    const advance = '/__sandbox/dossiers/H17.118-261120-0001/advance';
    expect((await app.inject({ method: 'POST', url: advance })).json()).toMatchObject({ status: 4, level: 'commune' });
    expect((await app.inject(json('POST', advance, { to: 'supplement', note: 'Thiếu đơn' }))).json()).toMatchObject({ status: 5 });
    expect((await app.inject('/__sandbox/dossiers/H17.118-261120-0001')).json()).toMatchObject({ supplements: [{ reason: 'Thiếu đơn' }], owner: { name: 'Trần Thị Bích Ngọc' } });
  });

  it('keeps codes of any form, slashes included', async () => {
    const { app } = await createTestApp();
    await app.inject(json('POST', '/__sandbox/dossiers', { province: 'ca-mau', code: '03706/2026/07906' }));
    expect((await app.inject({ method: 'POST', url: '/__sandbox/dossiers/03706%2F2026%2F07906/advance' })).statusCode).toBe(200);
    expect((await app.inject('/__sandbox/receipts/03706%2F2026%2F07906.json')).json().qrText).toBe('03706/2026/07906');
  });

  it('tells what it refuses and why', async () => {
    const { app } = await createTestApp();
    const refused = async (call: InjectOptions | string) => {
      const reply = await app.inject(call);
      return [reply.statusCode, reply.json().error];
    };
    expect(await refused(json('POST', '/__sandbox/dossiers', { province: 'ca-mau', code: '000.22.34.H12-250618-0021' }))).toEqual([409, 'code_taken']);
    expect(await refused(json('POST', '/__sandbox/dossiers', { province: 'ca-mau', office: 'H99' }))).toEqual([400, 'unknown_office']);
    expect(await refused(json('POST', '/__sandbox/dossiers', { province: 'ca-mau', colour: 'red' }))).toEqual([400, 'Bad Request']);
    expect(await refused({ method: 'POST', url: '/__sandbox/dossiers/nothing/advance' })).toEqual([404, 'unknown_code']);
    expect(await refused(json('POST', '/__sandbox/dossiers/000.22.34.H12-250618-0021/advance', { to: 'up' }))).toEqual([409, 'already_closed']);
    expect(await refused(json('PUT', '/__sandbox/faults', { system: 'mars' }))).toEqual([400, 'Bad Request']);
    expect(await refused('/__sandbox/receipts/nothing.png')).toEqual([404, 'unknown_code']);
  });

  it('lists samples of every province with what they show and where their receipt is', async () => {
    const { app } = await createTestApp();
    const samples = (await app.inject('/__sandbox/samples')).json();
    expect(samples.map((entry: { province: string }) => entry.province)).toEqual(['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong']);
    for (const { samples: rows } of samples) {
      expect(rows.length).toBeGreaterThan(10);
      expect((await app.inject(rows[0].receipt)).statusCode).toBe(200);
    }
  });

  it('writes down every call as it came, but never a secret', async () => {
    const { app } = await createTestApp();
    await app.inject('/ca-mau/api/hoso/tracuuhoso?tukhoa=096078009012&x=%20y');
    await app.inject(json('POST', '/binh-thuan/mapi/g', { session: 'none', service: 'LayThongTinHoSo', MaHoSo: 'H36.1' }));
    await app.inject(json('POST', '/binh-thuan/mapi/login', { username: 'sandbox', password: 'sandbox' }));
    const { entries } = (await app.inject('/__sandbox/journal')).json();
    expect(entries).toMatchObject([
      { n: 1, system: 'ca-mau', operation: 'tracuuhoso', url: '/ca-mau/api/hoso/tracuuhoso?tukhoa=096078009012&x=%20y', code: '096078009012', status: 200, outcome: 'answer', write: null },
      { n: 2, system: 'binh-thuan', operation: 'LayThongTinHoSo', code: 'H36.1', body: '{"session":"none","service":"LayThongTinHoSo","MaHoSo":"H36.1"}' },
      { n: 3, operation: 'login', body: null },
    ]);
    expect((await app.inject('/__sandbox/journal?system=binh-thuan&after=2')).json().entries).toHaveLength(1);
    await app.inject({ method: 'DELETE', url: '/__sandbox/journal' });
    expect((await app.inject('/__sandbox/journal')).json().entries).toEqual([]);
  });

  it('goes back to the start: dossiers, faults, journal', async () => {
    const { app } = await createTestApp();
    await app.inject(json('POST', '/__sandbox/dossiers', { province: 'ca-mau', code: 'X-1-2-3' }));
    await app.inject(json('PUT', '/__sandbox/faults', { system: 'all', errorRate: 1 }));
    expect((await app.inject('/ca-mau/api/hoso/tracuuhoso?tukhoa=x')).statusCode).toBe(500);
    await app.inject({ method: 'POST', url: '/__sandbox/reset' });
    expect((await app.inject('/__sandbox/dossiers/X-1-2-3')).statusCode).toBe(404);
    expect((await app.inject('/__sandbox/journal')).json().entries).toEqual([]);
    expect((await app.inject('/ca-mau/api/hoso/tracuuhoso?tukhoa=x')).statusCode).toBe(200);
  });

  it('ends sessions on demand', async () => {
    const { app, state } = await createTestApp();
    const token = state.sessions['quang-nam'].issue();
    const call = { url: '/quang-nam/pa/dossier/search?code=x', headers: { authorization: `Bearer ${token}` } };
    expect((await app.inject(call)).statusCode).toBe(200);
    await app.inject(json('POST', '/__sandbox/tokens/expire', { system: 'quang-nam' }));
    expect((await app.inject(call)).statusCode).toBe(401);
  });

  it('offers its citizens to pages of this machine and to no others', async () => {
    const { app } = await createTestApp();
    const allowed = async (origin: string) => (await app.inject({ url: '/__sandbox/citizens', headers: { origin } })).headers['access-control-allow-origin'];
    for (const origin of ['http://localhost:3000', 'http://h5.zdn.vn.localhost:3000', 'http://127.0.0.1:3100']) expect(await allowed(origin)).toBe(origin);
    for (const origin of ['https://localhost:3000', 'http://localhost.evil.com', 'http://evillocalhost:3000', 'https://h5.zdn.vn']) expect(await allowed(origin)).toBeUndefined();
    const preflight = await app.inject({ method: 'OPTIONS', url: '/__sandbox/citizens/1/phone-token', headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' } });
    expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, 'http://localhost:3000']);
  });

  it('lists citizens with a fresh phone token each time', async () => {
    const { app } = await createTestApp();
    const [first] = (await app.inject('/__sandbox/citizens')).json();
    const [again] = (await app.inject('/__sandbox/citizens')).json();
    expect(first).toMatchObject({ name: 'Nguyễn Văn An', zaloAccessToken: 'sandbox-access-1', phoneLast4: '0123', idLast4: '1234' });
    expect(first.dossiers).toContain('000.21.31.H11-250617-0007');
    expect(first.phoneToken).not.toBe(again.phoneToken);
  });

  it('survives what nobody should send', async () => {
    const { app } = await createTestApp();
    const calls = [
      { method: 'POST', url: '/binh-thuan/mapi/g', headers: { 'content-type': 'application/json' }, payload: '{' },
      { method: 'POST', url: '/binh-thuan/mapi/g', headers: { 'content-type': 'application/json' }, payload: 'null' },
      { method: 'POST', url: '/quang-nam/auth/realms/digo/protocol/openid-connect/token', payload: 'x'.repeat(100_000) },
      { method: 'POST', url: '/__sandbox/dossiers', payload: [] },
      { method: 'POST', url: '/desk/faults', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: '%%%=&__proto__=1&system=all&errorRate=NaN' },
      { method: 'GET', url: '/binh-duong/mcdt/1.0/hoso/%E0%A4%A' },
      { method: 'GET', url: '/ca-mau/nothing' },
    ] as const;
    for (const call of calls) expect((await app.inject(call)).statusCode, call.url).toBeLessThan(500);
  });
});
