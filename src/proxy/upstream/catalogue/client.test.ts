import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../call/local-server.test-helper';
import { createCatalogue } from './client';
import { wireProcedure } from './fixture.test-helper';

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let rows: unknown[];

const codeOf = (index: number) => `1.${String(100_000 + index)}`;
const list = () => createCatalogue(opened.link).list('H36');

beforeEach(async () => {
  rows = Array.from({ length: 120 }, (_, index) => wireProcedure({ ma: codeOf(index) }));
  server = await startLocalServer(({ url }, response) => {
    const query = new URL(url, 'http://x').searchParams;
    const [page, size] = [Number(query.get('trang')), Number(query.get('kichthuoc'))];
    sendJson(response, { tong: rows.length, trang: page, kichthuoc: size, ds: rows.slice((page - 1) * size, page * size) });
  });
  opened = linkTo(server.url);
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the catalogue connector', () => {
  it('reads all pages', async () => {
    const answer = await list();
    expect(answer.ok && answer.value.entries.map(({ code }) => code)).toEqual(rows.map((_, index) => codeOf(index)));
    expect(server.requests.map(({ url }) => url)).toEqual([1, 2, 3].map((page) => `/api/v1/thutuc?tinh=H36&trang=${page}&kichthuoc=50`));
  });

  it('reads a total that is written as text', async () => {
    server.reply = (_request, response) => sendJson(response, { tong: '1', ds: [wireProcedure()] });
    expect(await list()).toMatchObject({ ok: true, value: { unusable: 0 } });
  });

  it.each([['1.120'], [null], [undefined]])('reads all pages where the total is %s', async (tong) => {
    const all = tong === '1.120' ? Array.from({ length: 1120 }, (_, index) => wireProcedure({ ma: codeOf(index) })) : rows;
    server.reply = ({ url }, response) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('trang'));
      sendJson(response, { tong, ds: all.slice((page - 1) * 50, page * 50) });
    };
    const answer = await list();
    expect(answer.ok && answer.value.entries).toHaveLength(all.length);
  });

  it('reads procedures whose steps were pasted from Word', async () => {
    const trinhTu = `<style>${'.MsoNormal { margin: 0 } '.repeat(2000)}</style><p>Nộp hồ sơ.</p>`;
    rows = rows.slice(0, 50).map((_, index) => wireProcedure({ ma: codeOf(index), trinhTu }));
    const answer = await list();
    expect(answer.ok && answer.value.entries[49]?.howItGoes).toBe('Nộp hồ sơ.');
  });

  it('skips and counts rows it cannot read', async () => {
    rows = [wireProcedure(), { ma: '1.000001' }, null, 'x', wireProcedure({ ma: 'rác' }), wireProcedure({ ten: 'Bản thứ hai của cùng một mã' }), wireProcedure({ thoiHan: [{ hinhThuc: 'truc_tiep', giaTri: '3', donVi: 'Ngày' }], ma: '1.000002' })];
    const answer = await list();
    expect(answer).toMatchObject({ ok: true, value: { unusable: 5 } });
    expect(answer.ok && answer.value.entries.map(({ code, name }) => [code, name])).toEqual([['1.001193', 'Đăng ký khai sinh'], ['1.000002', 'Đăng ký khai sinh']]);
  });

  it.each([
    ['half a catalogue', (page: number) => ({ tong: 500, ds: page === 1 ? [wireProcedure()] : [] })],
    ['an empty catalogue', () => ({ tong: 0, ds: [] })],
    ['rows of which none can be read', () => ({ tong: 2, ds: [{}, null] })],
    ['one page again and again', () => ({ tong: 100, ds: rows.slice(0, 50) })],
    ['no list', () => ({ tong: 1 })],
    ['nonsense', () => 'xin chào'],
  ])('gives a fault for %s', async (_what, answer) => {
    server.reply = ({ url }, response) => sendJson(response, answer(Number(new URL(url, 'http://x').searchParams.get('trang'))));
    expect(await list()).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('gives a fault when a later page fails, after one more try', async () => {
    server.reply = ({ url }, response) => (url.includes('trang=2') ? sendJson(response, {}, 500) : sendJson(response, { tong: 120, ds: rows.slice(0, 50) }));
    expect(await list()).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    expect(server.requests).toHaveLength(3);
  });
});
