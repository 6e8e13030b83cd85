import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const TOKEN = '/quang-nam/auth/realms/digo/protocol/openid-connect/token';
const form = (fields: Record<string, string>) => ({
  method: 'POST' as const,
  url: TOKEN,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});
const GOOD = { grant_type: 'client_credentials', client_id: 'sandbox-client', client_secret: 'sandbox-secret' };

async function signedIn() {
  const sandbox = await createTestApp();
  const { access_token: token } = (await sandbox.app.inject(form(GOOD))).json<{ access_token: string }>();
  const get = (path: string) => sandbox.app.inject({ url: `/quang-nam/pa/dossier/${path}`, headers: { authorization: `Bearer ${token}` } });
  return { ...sandbox, get };
}

describe('Quảng Nam (iGate 2.0)', () => {
  it('gives a bearer token for five minutes to the right client only', async () => {
    const { app } = await createTestApp();
    expect((await app.inject(form(GOOD))).json()).toMatchObject({ expires_in: 300, token_type: 'Bearer' });
    expect((await app.inject(form({ ...GOOD, client_secret: 'wrong' }))).statusCode).toBe(401);
    expect((await app.inject(form({ ...GOOD, grant_type: 'password' }))).statusCode).toBe(400);
  });

  it('finds a dossier by its code, with the offset without a colon and the phone in +84', async () => {
    const { get } = await signedIn();
    const body = (await get('search?code=000.27.41.H47-250616-0015&page=0&size=10&sort=updatedDate,desc')).json();
    expect(body.totalElements).toBe(1);
    const [dossier] = body.content;
    expect(dossier).toMatchObject({ code: '000.27.41.H47-250616-0015', dossierStatus: { id: 5, name: 'Đã trả kết quả' }, appointmentDate: '2025-07-03T17:00:00.000+0700', agencyLevel: { code: 'XA' } });
    expect(dossier.applicant.data).toMatchObject({ ownerFullname: 'Trần Thị Bích Ngọc', phoneNumber: '+84900000456' });
    expect(dossier.task.map((task: { agency: { level: { code: string } } }) => task.agency.level.code)).toEqual(['XA', 'XA', 'QUANHUYEN', 'TINH', 'TINH', 'XA']);
  });

  it('marks the task under way and leaves out those nobody began', async () => {
    const { get, codeShowing } = await signedIn();
    const [dossier] = (await get(`search?code=${codeShowing('quang-nam', 'Hai cấp')}`)).json().content;
    expect(dossier.task.map((task: { isCurrent: number }) => task.isCurrent)).toEqual([0, 0, 1]);
    expect(dossier.task.at(-1)).toMatchObject({ completedDate: null, agency: { name: 'Sở Nông nghiệp và Môi trường thành phố Đà Nẵng' } });
  });

  it('has its own numbers for the states and keeps a label nobody knows', async () => {
    const { get, codeShowing } = await signedIn();
    const stateOf = async (words: string) => (await get(`search?code=${codeShowing('quang-nam', words)}`)).json().content[0].dossierStatus;
    expect(await stateOf('chờ bổ sung')).toMatchObject({ id: 1, name: 'Chờ bổ sung' });
    expect(await stateOf('chờ nộp phí')).toMatchObject({ id: 9, name: 'Chờ thanh toán' });
    expect(await stateOf('Trạng thái lạ')).toMatchObject({ id: 77, name: 'Chờ liên thông thuế' });
  });

  it('finds one by the id inside its QR, and answers 404 to others', async () => {
    const { get, state } = await signedIn();
    const dossier = state.world.find('000.27.41.H47-250616-0015');
    expect((await get(dossier?.objectId ?? '')).json().code).toBe('000.27.41.H47-250616-0015');
    expect((await get('0123456789abcdef01234567')).statusCode).toBe(404);
  });

  it('has empty content for what it does not hold', async () => {
    const { get } = await signedIn();
    expect((await get('search?code=H17.118-261120-9999')).json()).toEqual({ content: [], totalElements: 0 });
  });

  it('refuses a call without a token and with an expired one', async () => {
    const { app, get, passSeconds } = await signedIn();
    expect((await app.inject('/quang-nam/pa/dossier/search?code=x')).statusCode).toBe(401);
    passSeconds(301);
    expect((await get('search?code=x')).statusCode).toBe(401);
  });
});
