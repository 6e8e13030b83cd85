// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from './browser';
import { chooseCitizen, listTestCitizens } from './test-citizens';

const CITIZENS = [{ n: 1, name: 'Nguyễn Văn An', zaloAccessToken: 'token-an' }, { n: 2, name: 'Trần Thị Bích Ngọc', zaloAccessToken: 'token-ngoc' }];

beforeEach(() => {
  document.head.innerHTML = '<meta name="mot-cua-sandbox" content="http://sandbox.test">';
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(JSON.stringify(url.endsWith('/phone-token') ? { phoneToken: `for ${url}` } : CITIZENS))));
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.localStorage.clear();
  document.head.innerHTML = '';
});

describe('a plain browser', () => {
  it('has no account until a test citizen is picked', async () => {
    const platform = createBrowserPlatform();
    expect(await platform.getAccessToken()).toEqual({ ok: false, reason: 'unsupported' });
    await chooseCitizen(platform.storage, 'Trần Thị Bích Ngọc');
    expect(await platform.getAccessToken()).toEqual({ ok: true, value: 'token-ngoc' });
  });

  it('asks the sandbox for a phone token of the citizen picked', async () => {
    const platform = createBrowserPlatform();
    await chooseCitizen(platform.storage, 'Trần Thị Bích Ngọc');
    expect(await platform.requestPhoneToken()).toEqual({ ok: true, value: 'for http://sandbox.test/__sandbox/citizens/2/phone-token' });
  });

  it('says that a link was only copied, and copies the whole of it', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await createBrowserPlatform().share({ title: 'Hồ sơ', text: 'HS.000.123', path: '/ho-so/HS.000.123?tinh=quang-nam' })).toEqual({ ok: true, value: 'copied' });
    expect(writeText).toHaveBeenCalledWith(`Hồ sơ\nHS.000.123\n${window.location.origin}/ho-so/HS.000.123?tinh=quang-nam`);
  });

  it('offers nobody without a sandbox', async () => {
    document.head.innerHTML = '';
    expect(await listTestCitizens()).toEqual([]);
  });

  it('fails in words when the sandbox is down', async () => {
    const platform = createBrowserPlatform();
    await chooseCitizen(platform.storage, 'Nguyễn Văn An');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await platform.getAccessToken()).toEqual({ ok: false, reason: 'failed' });
  });

  it('has no scanner of its own', async () => {
    expect(await createBrowserPlatform().scanQr()).toEqual({ ok: false, reason: 'unsupported' });
  });
});
