// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeCore } from './fake-core.test-helper';
import { createZaloPlatform } from './zalo';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const platformOf = (fake: ReturnType<typeof fakeCore>) => createZaloPlatform(() => Promise.resolve(fake.core));
const rejecting = (code: number) => () => Promise.reject(Object.assign({}, { code, message: 'x' }));

describe('a call to Zalo', () => {
  it('brings the token', async () => {
    expect(await platformOf(fakeCore({ getAccessToken: () => Promise.resolve('T') })).getAccessToken()).toEqual({ ok: true, value: 'T' });
  });

  it('that answers with an empty text has failed, not succeeded', async () => {
    expect(await platformOf(fakeCore({ getAccessToken: () => Promise.resolve('') })).getAccessToken()).toEqual({ ok: false, reason: 'failed' });
    expect(await platformOf(fakeCore({ getPhoneNumber: () => Promise.resolve({}) })).requestPhoneToken()).toEqual({ ok: false, reason: 'failed' });
    expect(await platformOf(fakeCore({ scanQRCode: () => Promise.resolve({ content: '' }) })).scanQr()).toEqual({ ok: false, reason: 'cancelled' });
  });

  it.each([{}, [], true, null])('that answers with %o in place of a text has failed too', async (value) => {
    const fake = fakeCore({ getAccessToken: () => Promise.resolve(value), getPhoneNumber: () => Promise.resolve({ token: value }), scanQRCode: () => Promise.resolve({ content: value }) });
    expect(await platformOf(fake).getAccessToken()).toEqual({ ok: false, reason: 'failed' });
    expect(await platformOf(fake).requestPhoneToken()).toEqual({ ok: false, reason: 'failed' });
    expect(await platformOf(fake).scanQr()).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('that never answers ends by our own time-out', async () => {
    const silent = platformOf(fakeCore());
    const token = silent.getAccessToken();
    const phone = silent.requestPhoneToken();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await token).toEqual({ ok: false, reason: 'timeout' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await phone).toEqual({ ok: false, reason: 'timeout' });
  });

  it('for the account waits for the one before that has not answered yet', async () => {
    let answer: (token: string) => void = () => undefined;
    const getAccessToken = vi.fn(() => new Promise<string>((resolve) => (answer = resolve)));
    const platform = platformOf(fakeCore({ getAccessToken }));
    const first = platform.getAccessToken();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await first).toEqual({ ok: false, reason: 'timeout' });
    const second = platform.getAccessToken();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(getAccessToken).toHaveBeenCalledTimes(1);
    answer('T');
    expect(await second).toEqual({ ok: true, value: 'T' });
    const third = platform.getAccessToken();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(getAccessToken).toHaveBeenCalledTimes(2);
    answer('U');
    expect(await third).toEqual({ ok: true, value: 'U' });
  });

  it.each([
    [-201, 'denied'],
    [-2002, 'denied'],
    [-2003, 'cancelled'],
    [-1401, 'failed'],
    [-1403, 'unsupported'],
    [-1404, 'unsupported'],
    [-1408, 'timeout'],
    [-2000, 'failed'],
  ])('that rejects with %i is %s', async (code, reason) => {
    expect(await platformOf(fakeCore({ getPhoneNumber: rejecting(code) })).requestPhoneToken()).toEqual({ ok: false, reason });
  });

  it('fails when the SDK itself cannot be fetched', async () => {
    const platform = createZaloPlatform(() => Promise.reject(new Error('offline')));
    expect(await platform.getAccessToken()).toEqual({ ok: false, reason: 'failed' });
    expect(await platform.scanQr()).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('Zalo\'s scanner', () => {
  it('brings what was read', async () => {
    expect(await platformOf(fakeCore({ scanQRCode: () => Promise.resolve({ content: 'H36' }) })).scanQr()).toEqual({ ok: true, value: 'H36' });
  });

  it('brings a number as a text', async () => {
    expect(await platformOf(fakeCore({ scanQRCode: () => Promise.resolve({ content: 12345 }) })).scanQr()).toEqual({ ok: true, value: '12345' });
  });

  it('whose refusal has no name counts as closed', async () => {
    expect(await platformOf(fakeCore({ scanQRCode: rejecting(-77) })).scanQr()).toEqual({ ok: false, reason: 'cancelled' });
  });

  it.each([-1401, -1403, -1404])('that rejects with %i is none', async (code) => {
    expect(await platformOf(fakeCore({ scanQRCode: rejecting(code) })).scanQr()).toEqual({ ok: false, reason: 'unsupported' });
  });

  it('that says nothing is closed once the citizen is back in the app', async () => {
    const fake = fakeCore();
    const scan = platformOf(fake).scanQr();
    await vi.advanceTimersByTimeAsync(60_000);
    fake.emit('h5.event.resumed');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await scan).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('leaves nothing behind however often it was opened', async () => {
    const fake = fakeCore({ scanQRCode: () => Promise.resolve({ content: 'H36' }) });
    const platform = platformOf(fake);
    for (let at = 0; at < 5; at += 1) await platform.scanQr();
    expect(fake.listening('h5.event.resumed')).toBe(1);
  });

  it('that answers just after the return is believed', async () => {
    let read: (answer: { content: string }) => void = () => undefined;
    const fake = fakeCore({ scanQRCode: () => new Promise((resolve) => (read = resolve)) });
    const scan = platformOf(fake).scanQr();
    await vi.advanceTimersByTimeAsync(1_000);
    fake.emit('h5.event.resumed');
    await vi.advanceTimersByTimeAsync(400);
    read({ content: 'H36.223-261116-0031' });
    expect(await scan).toEqual({ ok: true, value: 'H36.223-261116-0031' });
  });

  it.each([
    ['is told of later', false, ['H36.223-261116-0031']],
    ['is dropped once it was given up', true, []],
  ])('that answers long after the return counts as closed, and its code %s', async (_what, given, told) => {
    let read: (answer: { content: string }) => void = () => undefined;
    const fake = fakeCore({ scanQRCode: () => new Promise((resolve) => (read = resolve)) });
    const away = new AbortController();
    const late: string[] = [];
    const scan = platformOf(fake).scanQr(away.signal, (text) => late.push(text));
    await vi.advanceTimersByTimeAsync(1_000);
    fake.emit('h5.event.resumed');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await scan).toEqual({ ok: false, reason: 'cancelled' });
    if (given) away.abort();
    read({ content: 'H36.223-261116-0031' });
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toEqual(told);
  });

  it('is given up when the citizen chooses another way', async () => {
    const away = new AbortController();
    const scan = platformOf(fakeCore()).scanQr(away.signal);
    await vi.advanceTimersByTimeAsync(10);
    away.abort();
    expect(await scan).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('ends by itself after three minutes', async () => {
    const scan = platformOf(fakeCore()).scanQr();
    await vi.advanceTimersByTimeAsync(181_000);
    expect(await scan).toEqual({ ok: false, reason: 'timeout' });
  });
});

describe('events of Zalo', () => {
  it('a link tapped while the app is open brings its path', async () => {
    const fake = fakeCore();
    const opened: string[] = [];
    const stop = platformOf(fake).onOpenApp((path) => opened.push(path));
    await vi.advanceTimersByTimeAsync(0);
    fake.emit('h5.event.open.mp', { path: '/ho-so/H36.223-261116-0031' });
    fake.emit('h5.event.open.mp', { path: 'https://elsewhere.example' });
    fake.emit('h5.event.open.mp', undefined);
    stop();
    fake.emit('h5.event.open.mp', { path: '/toi' });
    expect(opened).toEqual(['/ho-so/H36.223-261116-0031']);
  });

  it('a link to the screen that is shown, or to a place outside the app, leads nowhere', async () => {
    const fake = fakeCore();
    const opened: string[] = [];
    platformOf(fake).onOpenApp((path) => opened.push(path));
    await vi.advanceTimersByTimeAsync(0);
    window.history.replaceState(null, '', '/zapps/264/ho-so/1?x=1');
    for (const path of ['/ho-so/1?x=1', '/%2e%2e/%2e%2e/y', '/ho-so/1']) fake.emit('h5.event.open.mp', { path });
    window.history.replaceState(null, '', '/');
    expect(opened).toEqual(['/ho-so/1']);
  });

  it('who comes back from paying stays where they paid, and is back', async () => {
    const fake = fakeCore();
    const opened = vi.fn();
    const back = vi.fn();
    const platform = platformOf(fake);
    platform.onOpenApp(opened);
    const stop = platform.onResumed(back);
    await vi.advanceTimersByTimeAsync(0);
    for (const path of ['/?env=TESTING&zmpOrderId=1', '/?appTransID=2', '/x?orderId=3']) fake.emit('h5.event.open.mp', { path });
    fake.emit('h5.event.webview.close');
    expect([opened.mock.calls.length, back.mock.calls.length]).toEqual([0, 4]);
    fake.emit('h5.event.open.mp', { path: '/toi?x=orderId' });
    stop();
    fake.emit('h5.event.webview.close');
    expect([opened.mock.calls, back.mock.calls.length]).toEqual([[['/toi?x=orderId']], 4]);
  });

  it('the network is as Zalo says, or else as the web view does', async () => {
    const fake = fakeCore();
    const heard: boolean[] = [];
    platformOf(fake).onNetworkChanged((online) => heard.push(online));
    await vi.advanceTimersByTimeAsync(0);
    fake.emit('h5.event.connection.changed', { state: 'DISCONNECTED' });
    fake.emit('h5.event.connection.changed', {});
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fake.emit('h5.event.connection.changed', { state: 'CONNECTED' });
    fake.emit('h5.event.connection.changed', undefined);
    vi.restoreAllMocks();
    expect(heard).toEqual([false, true, true, false]);
  });

  it('the network is back also when only the web view says so', () => {
    const heard: boolean[] = [];
    const stop = platformOf(fakeCore()).onNetworkChanged((online) => heard.push(online));
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
    stop();
    window.dispatchEvent(new Event('online'));
    expect(heard).toEqual([false, true]);
  });

  it('tell nobody who has stopped listening, also when that was before the SDK was there', async () => {
    const fake = fakeCore();
    const platform = platformOf(fake);
    const heard: string[] = [];
    platform.onPaused(() => heard.push('before'))();
    const stop = platform.onPaused(() => heard.push('after'));
    platform.onPaused(() => heard.push('still there'));
    await vi.advanceTimersByTimeAsync(0);
    stop();
    fake.emit('h5.event.paused');
    expect(heard).toEqual(['still there']);
  });

  it('reach the SDK once for each event, however many come and go', async () => {
    const fake = fakeCore();
    const platform = platformOf(fake);
    for (let at = 0; at < 5; at += 1) platform.onResumed(() => undefined)();
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.listening('h5.event.resumed')).toBe(1);
  });

  it('are heard of one and the same function for each time it listens', async () => {
    const fake = fakeCore();
    const platform = platformOf(fake);
    const heard = vi.fn();
    const stop = platform.onResumed(heard);
    platform.onResumed(heard);
    stop();
    await vi.advanceTimersByTimeAsync(0);
    fake.emit('h5.event.resumed');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('are heard again by who listens once the SDK can be fetched', async () => {
    const fake = fakeCore();
    const load = vi.fn<() => Promise<typeof fake.core>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(fake.core);
    const platform = createZaloPlatform(load);
    platform.onPaused(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    const heard = vi.fn();
    platform.onPaused(heard);
    await vi.advanceTimersByTimeAsync(0);
    fake.emit('h5.event.paused');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
