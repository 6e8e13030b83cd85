import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../test-app';
import { vnMoment } from '../vn-time';

const DAY = 86_400;
const OA_1 = '4812337642326461201';
const TEMPLATE = { ma_ho_so: 'H11.1', trang_thai: 'Có kết quả', loi_nhan: 'Mời bạn đến nhận.', duong_dan: 'https://zalo.me/s/1/' };

async function open(start?: Date) {
  const sandbox = await createTestApp(start);
  const { app } = sandbox;
  const refresh = async (refreshToken: string, over: { secret?: string; appId?: string } = {}) =>
    (await app.inject({ method: 'POST', url: '/zalo-oauth/v4/oa/access_token', headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: over.secret ?? 'test-secret' }, payload: new URLSearchParams({ refresh_token: refreshToken, app_id: over.appId ?? '4318000000000000001', grant_type: 'refresh_token' }).toString() })).json();
  const first = await refresh('sandbox-oa-refresh');
  let token: string = first.access_token;
  const headers = (given = token) => ({ access_token: given, appsecret_proof: createHmac('sha256', 'test-secret').update(given).digest('hex') });
  const post = async (url: string, payload: object, over: Record<string, string> = headers()) => (await app.inject({ method: 'POST', url, headers: over, payload })).json();
  return {
    ...sandbox, refresh, first, headers, post,
    use: (given: string) => { token = given; },
    text: (id = OA_1, over?: Record<string, string>) => post('/zalo-oa/v3.0/oa/message/cs', { recipient: { user_id: id }, message: { text: 'Xem https://zalo.me/s/1/x' } }, over),
    template: (payload: object = {}) => post('/zalo-zbs/message/template', { phone: '84900000123', template_id: 'sandbox-template', template_data: TEMPLATE, tracking_id: 't-1', ...payload }),
    notify: (over: Record<string, string> = {}, data: object = {}) =>
      post('/zalo-notification/notification/template', { templateId: '00126fd75392bacce383', templateData: { title: 'Hồ sơ có tin mới', contentTitle: 'a', contentDescription: 'b', buttonText: 'Xem', buttonUrl: 'https://zalo.me/s/264/x', ...data } }, { 'x-api-key': 'Bearer test-api-key', 'x-user-id': '3668337642326461201', 'x-miniapp-id': '2640000000000000001', ...over }),
    reach: async (payload: object) => (await app.inject({ method: 'PUT', url: '/__sandbox/citizens/1/reach', payload: { announce: false, ...payload } })).json(),
    limits: (payload: object) => app.inject({ method: 'PUT', url: '/__sandbox/telling-limits', payload }),
    messages: async (query = '') => (await app.inject(`/__sandbox/messages${query}`)).json().messages,
  };
}

describe('the tokens of the Official Account', () => {
  it('come in pairs, and a refresh kills both old ones', async () => {
    const { first, refresh, text, headers, reach } = await open();
    await reach({ followsOa: true });
    expect(first).toMatchObject({ expires_in: '90000' });
    const second = await refresh(first.refresh_token);
    expect((await text(OA_1, headers(first.access_token))).error).toBe(-216);
    expect((await text(OA_1, headers(second.access_token))).error).toBe(0);
    expect((await refresh(first.refresh_token)).error).toBe(-14014);
    expect((await refresh('sandbox-oa-refresh')).error).toBe(-14014);
    expect((await refresh(second.refresh_token)).error).toBeUndefined();
  });

  it('are not given to another app, for a wrong secret, or for a made-up token', async () => {
    const { first, refresh } = await open();
    expect((await refresh(first.refresh_token, { secret: 'no' })).error).toBe(-14004);
    expect((await refresh(first.refresh_token, { appId: '1' })).error).toBe(-14002);
    expect((await refresh('r.first.9.000000000000')).error).toBe(-14014);
    expect((await refresh(first.refresh_token)).access_token).toEqual(expect.any(String));
  });

  it('end after 25 hours, or sooner when a test says so; a person can get new ones', async () => {
    const { app, text, use, refresh, passSeconds, reach } = await open();
    await reach({ followsOa: true });
    passSeconds(25 * 3600);
    expect((await text()).error).toBe(-216);
    await app.inject({ method: 'PUT', url: '/__sandbox/oa-tokens/life', payload: { seconds: 60 } });
    const { refreshToken } = (await app.inject({ method: 'POST', url: '/__sandbox/oa-tokens' })).json();
    use((await refresh(refreshToken)).access_token);
    expect((await text()).error).toBe(0);
    passSeconds(61);
    expect((await text()).error).toBe(-216);
  });

  it('need the proof', async () => {
    const { text, template, headers } = await open();
    expect((await text(OA_1, { ...headers(), appsecret_proof: 'x' })).error).toBe(-242);
    expect((await template()).error).toBe(0);
  });
});

describe('a consultation message', () => {
  it('reaches who follows or wrote within seven days; free for two days', async () => {
    const { text, reach, messages } = await open();
    expect((await text()).error).toBe(-213);
    await reach({ followsOa: true });
    expect((await text()).data.user_id).toBe(OA_1);
    await reach({ interactedHoursAgo: 49 });
    expect((await text()).error).toBe(0);
    await reach({ interactedHoursAgo: 7 * 24 + 1 });
    expect((await text()).error).toBe(-230);
    await reach({ interactedHoursAgo: 1, blocksOa: true });
    expect((await text()).error).toBe(-244);
    expect((await text('1')).error).toBe(-201);
    expect(await messages()).toMatchObject([{ n: 1, channel: 'oa', citizen: 1, url: 'https://zalo.me/s/1/x', paid: false }, { n: 2, paid: true }]);
  });

  it('comes eight times at most after one interaction, and the app may call only so often', async () => {
    const { text, reach, limits, passSeconds } = await open();
    await reach({ followsOa: true });
    const errors = [];
    for (let time = 0; time < 9; time += 1) errors.push((await text()).error);
    expect(errors).toEqual([0, 0, 0, 0, 0, 0, 0, 0, -218]);
    passSeconds(1);
    await reach({ interactedHoursAgo: 0 });
    expect((await text()).error).toBe(0);
    await limits({ oaPerMinute: 1 });
    expect((await text()).error).toBe(-32);
    passSeconds(61);
    expect((await text()).error).toBe(0);
  });
});

describe('a template message', () => {
  it('reaches a phone number or an OA id, with what was approved alone', async () => {
    const { template, post, messages, headers } = await open();
    expect(await template()).toMatchObject({ error: 0, data: { msg_id: expect.any(String) } });
    expect((await post('/zalo-oa/v3.0/oa/message/template', { user_id: OA_1, template_id: 'sandbox-template', template_data: TEMPLATE }, headers())).error).toBe(0);
    expect((await template({ template_id: 'x' })).error).toBe(-109);
    expect((await template({ template_data: { ...TEMPLATE, ten: 'An' } })).error).toBe(-112);
    expect((await template({ template_data: { ma_ho_so: 'x' } })).error).toBe(-1122);
    expect((await template({ template_data: { ...TEMPLATE, trang_thai: 'x'.repeat(31) } })).error).toBe(-1121);
    expect((await template({ phone: '12' })).error).toBe(-108);
    expect((await template({ phone: '84911111111' })).error).toBe(-118);
    expect(await messages('?channel=zbs')).toMatchObject([{ title: 'Có kết quả', trackingId: 't-1', paid: true }, { trackingId: null }]);
  });

  it('is refused by the citizen, by night and over the day\'s quota', async () => {
    const { template, reach, limits } = await open();
    await reach({ refusesTemplates: true });
    expect((await template()).error).toBe(-141);
    await reach({ refusesTemplates: false, hasZalo: false });
    expect((await template()).error).toBe(-118);
    await reach({ hasZalo: true });
    await limits({ zbsPerDay: 1 });
    expect([(await template()).error, (await template()).error]).toEqual([0, -144]);
    const late = await open(vnMoment('2026-11-20', '22:00'));
    expect((await late.template()).error).toBe(-133);
    const early = await open(vnMoment('2026-11-20', '05:59'));
    expect((await early.template()).error).toBe(-133);
  });
});

describe('a notification of the Mini App', () => {
  it('reaches who accepted it and came lately, once a day', async () => {
    const { notify, reach, passSeconds, app, messages } = await open();
    expect((await notify()).error).toBe(-1403);
    await reach({ acceptsNotifications: true });
    expect((await notify()).error).toBe(-1405);
    const proof = createHmac('sha256', 'test-secret').update('sandbox-access-1').digest('hex');
    await app.inject({ url: '/zalo-graph/v2.0/me?fields=id', headers: { access_token: 'sandbox-access-1', appsecret_proof: proof } });
    expect([(await notify()).error, (await notify()).error]).toEqual([0, -1407]);
    passSeconds(DAY);
    expect((await notify()).error).toBe(0);
    passSeconds(7 * DAY);
    expect((await notify()).error).toBe(-1405);
    expect(await messages()).toHaveLength(2);
  });

  it('is refused by night, over the app\'s quota, with a long title, and to strangers', async () => {
    const { notify, reach, limits } = await open();
    await reach({ acceptsNotifications: true, visitedHoursAgo: 1 });
    expect((await notify({ 'x-api-key': 'Bearer no' })).error).toBe(-1401);
    expect((await notify({ 'x-user-id': '1' })).error).toBe(-1404);
    expect((await notify({}, { title: 'x'.repeat(33) })).error).toBe(-1400);
    expect((await notify({}, { buttonUrl: 'https://example.com/' })).error).toBe(-1400);
    await limits({ notificationsPerDay: 0 });
    expect((await notify()).error).toBe(-1409);
    const night = await open(vnMoment('2026-11-20', '23:00'));
    await night.reach({ acceptsNotifications: true, visitedHoursAgo: 1 });
    expect((await night.notify()).error).toBe(-1406);
  });
});

describe('Graph', () => {
  it('tells the OA\'s id of those who follow it', async () => {
    const { app, reach } = await open();
    const me = async () => (await app.inject({ url: '/zalo-graph/v2.0/me?fields=id,user_id_by_oa', headers: { access_token: 'sandbox-access-1', appsecret_proof: createHmac('sha256', 'test-secret').update('sandbox-access-1').digest('hex') } })).json();
    expect(await me()).not.toHaveProperty('user_id_by_oa');
    await reach({ followsOa: true });
    expect((await me()).user_id_by_oa).toBe(OA_1);
  });
});
