import { describe, expect, it } from 'vitest';
import { classifyQr, type QrMeaning } from './classify';

const CONTEXT = { today: '2026-11-22', miniAppId: '1234567890123456789', portalHosts: [], ownBase: 'http://localhost:3000' };
const CODE = '000.00.12.H62-201105-0004';
const ID = '001099012345';

const say = (text: string): QrMeaning => classifyQr(text, CONTEXT);
const codes = (text: string) => {
  const meaning = say(text);
  return meaning.kind === 'dossier' ? { source: meaning.source, codes: meaning.codes.map((code) => code.text) } : meaning;
};

describe('addresses of Zalo and of this app', () => {
  const app = `https://zalo.me/s/${CONTEXT.miniAppId}`;
  it('our own link holds a code or a place in the app', () => {
    expect(codes(`${app}/ho-so/${CODE}`)).toEqual({ source: 'deep_link', codes: [CODE] });
    expect(codes(`${app}/?code=${CODE}&utm_source=qr`)).toEqual({ source: 'deep_link', codes: [CODE] });
    expect(say(`${app}/quet?x=1`)).toEqual({ kind: 'app_link', path: '/quet' });
    expect(say(`${app}/`)).toEqual({ kind: 'app_link', path: '/' });
    for (const number of [ID, '001.099.012.345', '260-123-456', '0912.345.678', '001/099/012/345']) expect(say(`${app}/ho-so/${number}`)).toEqual({ kind: 'app_link', path: '/' });
  });

  it('keeps the province that a link of ours names', () => {
    expect(say(`${app}/ho-so/HS.000.000.001?tinh=ca-mau`)).toEqual({ kind: 'app_link', path: '/ho-so/HS.000.000.001?tinh=ca-mau' });
    expect(say(`${app}/ho-so/${CODE}?tinh=ca-mau`)).toMatchObject({ kind: 'dossier', provinceId: 'ca-mau' });
    expect(say(`${app}/ho-so/${CODE}?tinh=<script>`)).not.toHaveProperty('provinceId');
  });

  it('leads to what was filed, whatever digits its id has', () => {
    for (const id of ['3f2504e0-4f89-41d3-9a0c-030582312345', '12345678-1234-4123-9123-123456789012']) expect(say(`${app}/ho-so-da-nop/${id}`)).toEqual({ kind: 'app_link', path: `/ho-so-da-nop/${id}` });
  });

  it('knows its own links in a plain browser', () => {
    expect(codes(`${CONTEXT.ownBase}/ho-so/${CODE}`)).toEqual({ source: 'deep_link', codes: [CODE] });
    expect(say(`${CONTEXT.ownBase}/quet`)).toEqual({ kind: 'app_link', path: '/quet' });
    expect(say(CONTEXT.ownBase)).toEqual({ kind: 'app_link', path: '/' });
    expect(classifyQr('http://h5.localhost:3000/zapps/1/quet', { ...CONTEXT, ownBase: 'http://h5.localhost:3000/zapps/1' })).toEqual({ kind: 'app_link', path: '/quet' });
    for (const other of ['http://localhost:3001/quet', 'http://localhost.evil.com:3000/quet', 'http://a@localhost:3000/quet']) expect(say(other)).toMatchObject({ kind: 'foreign_link' });
    expect(classifyQr('http://localhost:3000/quet', { ...CONTEXT, ownBase: '' })).toMatchObject({ kind: 'foreign_link' });
  });

  it.each([
    ['https://zalo.me/1234567890', 'zalo.me'],
    [`https://zalo.me/s/999/ho-so/${CODE}`, 'zalo.me'],
    ['https://qr.zalo.me/abc', 'qr.zalo.me'],
  ])('%s is only named', (text, host) => {
    expect(say(text)).toEqual({ kind: 'zalo', host });
  });
});
