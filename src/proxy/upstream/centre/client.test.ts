import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../call/local-server.test-helper';
import type { Centre } from '../centre-ports';
import { createCentre } from './client';

const NOTICE = { id: 7, chuyenMuc: 'TTHC', tieuDe: 'Tin', noiDung: '<p>x</p>', ngayDang: '20/11/2026 08:00' };
const WORK = { id: 1, heThong: 'Một cửa', batDau: '23/11/2026 20:00', ketThuc: '23/11/2026 22:00', noiDung: '', huy: null };
let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let centre: Centre;
let rows: unknown[];
let ds: () => unknown[] | null;
let tong: unknown;

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, { tong: tong === 'rows' ? rows.length : tong, ds: ds() }));
  ds = () => rows;
  tong = 'rows';
  opened = linkTo(server.url);
  centre = createCentre({ provinceId: 'ca-mau', link: opened.link, baseUrl: 'https://ttphcc.camau.gov.vn', centreName: 'Trung tâm' });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('what a centre publishes', () => {
  it('is read row by row', async () => {
    rows = [NOTICE, null, { id: 8 }];
    expect(await centre.listNotices()).toMatchObject({ ok: true, value: { notices: [{ id: '7' }], unusable: 2 } });
    rows = [WORK, 'x', { ...WORK, huy: true }];
    expect(await centre.listMaintenance()).toMatchObject({ ok: true, value: { planned: [{ id: '1', system: 'one_stop' }], unusable: 1 } });
  });

  it('is read without a category, or as nothing at all', async () => {
    rows = [{ ...NOTICE, chuyenMuc: null }, { ...NOTICE, id: 9, chuyenMuc: undefined }];
    expect(await centre.listNotices()).toMatchObject({ ok: true, value: { notices: [{ id: '7', category: 'notice' }, { id: '9', category: 'notice' }], unusable: 0 } });
    rows = [];
    ds = () => null;
    expect(await centre.listNotices()).toMatchObject({ ok: true, value: { notices: [] } });
  });

  it.each([null, undefined, '1.204'])('is read whole where the total is %s', async (total) => {
    rows = [NOTICE];
    tong = total;
    let page = 0;
    ds = () => ((page += 1) <= 3 ? [{ ...NOTICE, id: page }] : []);
    expect(await centre.listNotices()).toMatchObject({ ok: true, value: { notices: [{ id: '1' }, { id: '2' }, { id: '3' }] } });
  });

  it('is not nothing where it says that there is some and shows none', async () => {
    rows = [];
    tong = 12;
    for (const shown of [[], null]) {
      ds = () => shown;
      expect(await centre.listNotices()).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
      expect(await centre.listMaintenance()).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    }
  });

  it('is not nothing where nothing is said at all', async () => {
    tong = null;
    ds = () => null;
    expect(await centre.listNotices()).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('is said once, whatever page it comes on again', async () => {
    rows = [WORK, WORK];
    const listed = await centre.listMaintenance();
    expect(listed.ok && listed.value.planned).toHaveLength(1);
  });

  it('is read though its pages are large', async () => {
    const pasted = `<!--${'<w:LsdException/>'.repeat(5000)}--><p>Hạn nộp: 30/11/2026</p>`;
    rows = Array.from({ length: 50 }, (_, id) => ({ ...NOTICE, id, noiDung: pasted }));
    const listed = await centre.listNotices();
    expect(listed.ok && listed.value.notices.map(({ blocks }) => blocks.length)).toEqual(rows.map(() => 1));
  });

  it('is held one page at a time, whatever is written into them', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const noiDung = `<p>Hạn nộp<img src="data:image/png;base64,${'A'.repeat(80_000)}"></p>`;
    const heldBytes: number[] = [];
    const pages = await startLocalServer((_request, response) => {
      collect();
      heldBytes.push(process.memoryUsage().heapUsed);
      sendJson(response, { tong: 300, ds: Array.from({ length: 50 }, (_, row) => ({ ...NOTICE, id: heldBytes.length * 100 + row, noiDung })) });
    });
    const { link } = linkTo(pages.url);
    const listed = await createCentre({ provinceId: 'ca-mau', link, baseUrl: 'https://ttphcc.camau.gov.vn', centreName: 'Trung tâm' }).listNotices();
    await link.close();
    await pages.close();
    expect(listed.ok && listed.value.notices.length).toBe(300);
    expect((heldBytes.at(-1) ?? Infinity) - (heldBytes[1] ?? 0)).toBeLessThan(10_000_000);
  });

  it('may be nothing, and what nobody can read is not nothing', async () => {
    rows = [];
    expect(await centre.listNotices()).toMatchObject({ ok: true, value: { notices: [] } });
    expect(await centre.listMaintenance()).toMatchObject({ ok: true, value: { planned: [] } });
    rows = [{}, null];
    expect(await centre.listNotices()).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    expect(await centre.listMaintenance()).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    rows = [{ ...WORK, huy: '1' }];
    expect(await centre.listMaintenance()).toMatchObject({ ok: true, value: { planned: [] } });
  });
});
