import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { NoticeChannel } from '../../notice-ports';
import { APP_ID, clock, fakeAccess, NEXT_MORNING, notice, OA_USER } from '../shared/channel.test-helper';
import { createZbsChannel } from './client';

let server: LocalServer;
let links: ReturnType<typeof linkTo>[];
let channel: NoticeChannel;
/** What each way answers. */
let answers: { user: unknown; phone: unknown };
const byPhone = notice({ to: { zaloUserId: null, oaUserId: null, phone: '84900000123' } });

beforeEach(async () => {
  answers = { user: { error: 0, data: { message_id: 'u1' } }, phone: { error: 0, data: { msg_id: 'p1', sent_time: '1' } } };
  server = await startLocalServer((request, response) => sendJson(response, request.url.includes('v3.0') ? answers.user : answers.phone));
  links = [linkTo(server.url, { system: 'zalo-zbs' }), linkTo(server.url, { system: 'zalo-oa' })];
  const [zbs, oa] = links;
  if (zbs === undefined || oa === undefined) throw new Error('no links');
  channel = createZbsChannel(zbs.link, { access: fakeAccess().access, appSecret: 'secret', miniAppId: APP_ID, clock, templateId: '312345', oaLink: oa.link });
});
afterEach(async () => {
  await Promise.all(links.map(({ link }) => link.close()));
  await server.close();
});

describe('a template message', () => {
  it('goes to the OA\'s id of the citizen, with our reference and the four fields of the template', async () => {
    expect(await channel.send(notice())).toEqual({ kind: 'sent', messageId: 'u1' });
    expect(server.requests.map(({ url }) => url)).toEqual(['/v3.0/oa/message/template']);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
      user_id: OA_USER, template_id: '312345', tracking_id: 'b7f3d5a0-7a53-4b8f-9d55-3f6b7f0f6a11',
      template_data: { ma_ho_so: 'H11.23-261103-0007', trang_thai: 'Hồ sơ đã có kết quả', loi_nhan: 'Hồ sơ H11.23-261103-0007 đã có kết quả. Mở ứng dụng để xem nơi nhận.', duong_dan: `https://zalo.me/s/${APP_ID}/ho-so/H11.23-261103-0007` },
    });
  });

  it('goes to the phone number where there is no id, or where that cannot be reached', async () => {
    expect(await channel.send(byPhone)).toEqual({ kind: 'sent', messageId: 'p1' });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ phone: '84900000123' });
    for (const error of [-213, -230, -249]) {
      answers.user = { error };
      expect(await channel.send(notice())).toEqual({ kind: 'sent', messageId: 'p1' });
    }
  });

  it('is not sent a second way when the first may have worked, is over its quota, or is ours to mend', async () => {
    for (const user of [{ error: 0 }, { error: -218 }, { error: -144 }, { error: -109 }]) {
      answers.user = user;
      expect((await channel.send(notice())).kind).not.toBe('sent');
    }
    expect(server.requests.every(({ url }) => url.includes('v3.0'))).toBe(true);
  });

  it('needs an address and says a code where there is none', async () => {
    expect(await channel.send(notice({ to: { zaloUserId: '1', oaUserId: null, phone: null } }))).toEqual({ kind: 'unreachable', why: 'no_address' });
    await channel.send({ ...byPhone, facts: { code: null, date: null } });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ template_data: { ma_ho_so: 'Xem trong ứng dụng' } });
  });

  it.each([
    [-108, { kind: 'unreachable', why: 'no_account' }],
    [-114, { kind: 'unreachable', why: 'no_account' }],
    [-118, { kind: 'unreachable', why: 'no_account' }],
    [-119, { kind: 'unreachable', why: 'no_account' }],
    [-139, { kind: 'unreachable', why: 'refused_by_citizen' }],
    [-141, { kind: 'unreachable', why: 'refused_by_citizen' }],
    [-133, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-144, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-147, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-115, { kind: 'fault', maybeSent: false }],
    [-131, { kind: 'fault', maybeSent: false }],
    [-1241, { kind: 'fault', maybeSent: false }],
  ])('ends with error %s as it must', async (error, expected) => {
    answers.phone = { error, message: '84900000123' };
    const outcome = await channel.send(byPhone);
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toContain('84900000123');
  });

  it('is sent once more when its token is refused', async () => {
    server.reply = (request, response) => sendJson(response, request.headers['access_token'] === 't1' ? { error: -124 } : answers.phone);
    expect(await channel.send(byPhone)).toEqual({ kind: 'sent', messageId: 'p1' });
  });
});
