import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { NoticeChannel } from '../../notice-ports';
import { APP_ID, clock, NEXT_MORNING, notice } from '../shared/channel.test-helper';
import { createNotificationChannel } from './client';

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let channel: NoticeChannel;

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, { error: 0, data: { messageId: 'n1' } }));
  opened = linkTo(server.url);
  channel = createNotificationChannel(opened.link, { apiKey: 'key', miniAppId: APP_ID, templateId: '00126fd75392bacce383', clock });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('a notification of the Mini App', () => {
  it('goes to the citizen\'s id of this app, with a short title and a button into the app', async () => {
    expect(await channel.send(notice())).toEqual({ kind: 'sent', messageId: 'n1' });
    const [request] = server.requests;
    expect(request?.url).toBe('/notification/template');
    expect(request?.headers).toMatchObject({ 'x-api-key': 'Bearer key', 'x-user-id': '3668337642326461201', 'x-miniapp-id': APP_ID });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      templateId: '00126fd75392bacce383',
      templateData: {
        title: 'Hồ sơ đã có kết quả', contentTitle: 'Hồ sơ đã có kết quả', contentDescription: 'Hồ sơ H11.23-261103-0007 đã có kết quả. Mở ứng dụng để xem nơi nhận.',
        buttonText: 'Xem trong ứng dụng', buttonUrl: `https://zalo.me/s/${APP_ID}/ho-so/H11.23-261103-0007`,
      },
    });
  });

  it('is sent when Zalo says so without an id', async () => {
    server.reply = (_request, response) => sendJson(response, { error: 0, message: 'Success' });
    expect(await channel.send(notice())).toEqual({ kind: 'sent', messageId: notice().reference });
  });

  it.each([
    [-1403, { kind: 'unreachable', why: 'not_accepted' }],
    [-1405, { kind: 'unreachable', why: 'too_long_ago' }],
    [-1407, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'citizen' }],
    [-1409, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-1406, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-77, { kind: 'fault', maybeSent: false }],
  ])('ends with error %s as it must', async (error, expected) => {
    server.reply = (_request, response) => sendJson(response, { error });
    expect(await channel.send(notice())).toMatchObject(expected);
  });

  it('needs the citizen\'s id', async () => {
    expect(await channel.send(notice({ to: { zaloUserId: null, oaUserId: '1', phone: '84900000123' } }))).toEqual({ kind: 'unreachable', why: 'no_address' });
    expect(server.requests).toEqual([]);
  });
});
