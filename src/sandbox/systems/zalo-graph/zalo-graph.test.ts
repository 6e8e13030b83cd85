import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const proofOf = (token: string) => createHmac('sha256', 'test-secret').update(token).digest('hex');

async function open() {
  const sandbox = await createTestApp();
  const me = async (token: string, proof = proofOf(token), fields = 'id,name,picture') =>
    (await sandbox.app.inject({ url: `/zalo-graph/v2.0/me?fields=${fields}`, headers: { access_token: token, appsecret_proof: proof } })).json();
  const phone = async (token: string, code: string, secret = 'test-secret') =>
    (await sandbox.app.inject({ url: '/zalo-graph/v2.0/me/info', headers: { access_token: token, code, secret_key: secret } })).json();
  const mint = async (n: number) => (await sandbox.app.inject({ method: 'POST', url: `/__sandbox/citizens/${n}/phone-token` })).json().phoneToken;
  return { ...sandbox, me, phone, mint };
}

describe('Zalo Graph', () => {
  it('tells who holds the token when the proof is right', async () => {
    const { me } = await open();
    expect(await me('sandbox-access-1')).toMatchObject({ id: expect.stringMatching(/^\d{19}$/), name: 'Nguyễn Văn An', error: 0, is_sensitive: false });
    expect(await me('sandbox-access-6')).toMatchObject({ is_sensitive: true });
    expect(await me('sandbox-access-1', undefined, 'id')).not.toHaveProperty('name');
  });

  it('refuses a bad token and a bad or missing proof with different errors', async () => {
    const { me, app } = await open();
    expect((await me('nobody')).error).toBe(452);
    expect((await me('sandbox-access-1', proofOf('other'))).error).toBe(-242);
    expect((await app.inject({ url: '/zalo-graph/v2.0/me', headers: { access_token: 'sandbox-access-1' } })).json().error).toBe(-242);
  });

  it('gives the phone once', async () => {
    const { phone, mint } = await open();
    const code = await mint(1);
    expect(await phone('sandbox-access-1', code)).toEqual({ data: { number: '84900000123' }, error: 0, message: 'Success' });
    expect((await phone('sandbox-access-1', code)).error).not.toBe(0);
  });

  it('gives no phone after two minutes, to another user, or with a wrong secret', async () => {
    const { phone, mint, passSeconds } = await open();
    const code = await mint(1);
    expect((await phone('sandbox-access-2', code)).error).toBe(118);
    expect((await phone('sandbox-access-1', code, 'wrong')).error).toBe(-14);
    passSeconds(121);
    expect((await phone('sandbox-access-1', code)).error).toBe(117);
  });

  it('tells where the phone is, once, at home or where it was said to be', async () => {
    const { phone, app, passSeconds } = await open();
    const mint = async (payload?: object) => (await app.inject({ method: 'POST', url: '/__sandbox/citizens/5/location-token', ...(payload === undefined ? {} : { payload }) })).json().locationToken;
    const code = await mint();
    expect((await phone('sandbox-access-5', code)).data).toMatchObject({ latitude: '10.9333', longitude: '108.2833' });
    expect((await phone('sandbox-access-5', code)).error).toBe(116);
    expect((await phone('sandbox-access-5', await mint({ latitude: 10.5, longitude: 107.1 }))).data).toMatchObject({ latitude: '10.5', longitude: '107.1' });
    const late = await mint();
    passSeconds(121);
    expect((await phone('sandbox-access-5', late)).error).toBe(117);
  });

  it('takes the tokens of a fake host', async () => {
    const { app, me, phone } = await open();
    const payload = { accessTokens: [{ token: 'host-access', citizen: 4 }], phoneTokens: [{ token: 'host-phone', citizen: 4, expiresInSeconds: 600 }] };
    expect((await app.inject({ method: 'PUT', url: '/__sandbox/zalo/tokens', payload })).statusCode).toBe(204);
    expect((await me('host-access')).name).toBe('Phạm Thị Mỹ Duyên');
    expect((await phone('host-access', 'host-phone')).data.number).toBe('84900000246');
    const unknown = await app.inject({ method: 'PUT', url: '/__sandbox/zalo/tokens', payload: { accessTokens: [{ token: 'x', citizen: 77 }] } });
    expect([unknown.statusCode, unknown.json()]).toEqual([400, { error: 'unknown_citizen' }]);
  });
});
