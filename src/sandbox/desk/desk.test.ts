import { describe, expect, it } from 'vitest';
import { createTestApp } from '../test-app';

const CODE = 'H36.223-261113-0031';

async function desk() {
  const sandbox = await createTestApp();
  const page = async (path: string) => (await sandbox.app.inject(path)).body;
  const send = (path: string, fields: Record<string, string>) =>
    sandbox.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() });
  return { ...sandbox, page, send };
}

describe('desk', () => {
  it('lists dossiers and finds them without marks or capitals', async () => {
    const { page } = await desk();
    expect(await page('/desk')).toContain('79 hồ sơ');
    const found = await page(`/desk?province=ca-mau&q=${encodeURIComponent('nguyen nghia vu')}`);
    expect(found).toContain('0 hồ sơ');
    expect(await page('/desk?province=ca-mau&q=bac+lieu+viet')).toContain('H04.37-240905-0044');
  });

  it('shows nothing for a notice it does not know, whatever its name', async () => {
    const { page } = await desk();
    for (const notice of ['constructor', '__proto__', '<b>']) expect(await page(`/desk?notice=${encodeURIComponent(notice)}`)).toMatch(/<main><h1>Hồ sơ<\/h1>\n\n/);
  });

  it('takes a dossier through its life by forms alone', async () => {
    const { send, page, state, codeShowing } = await desk();
    const code = codeShowing('binh-thuan', 'Hai cấp, đang ở Sở');
    const moved = await send('/desk/dossier', { code, to: 'supplement', note: 'Thiếu bản vẽ' });
    expect([moved.statusCode, moved.headers.location]).toEqual([303, `/desk/dossier?code=${code}&notice=moved`]);
    expect(await page(moved.headers.location ?? '')).toContain('Đã chuyển hồ sơ.');
    for (const to of ['', '', '']) await send('/desk/dossier', { code, to });
    expect(state.world.find(code)?.status).toBe(10);
    expect((await send('/desk/dossier', { code, to: '' })).headers.location).toContain('notice=already_closed');
  });

  it('creates a dossier, and says what is wrong with a form', async () => {
    const { send, page } = await desk();
    const created = await send('/desk/create', { province: 'binh-duong', office: 'H29.166', procedure: '1.001193', status: '2', citizen: '4', receivedDaysAgo: '0', dueInDays: '', statusLabel: '', altCode: '' });
    expect(created.headers.location).toMatch(/code=H29\.166-261120-\d{4}&notice=created$/);
    expect(await page(created.headers.location ?? '')).toContain('Phạm Thị Mỹ Duyên');
    expect((await send('/desk/create', { province: 'binh-duong', office: 'H12.131' })).headers.location).toContain('unknown_office');
    expect((await send('/desk/create', { province: 'mars' })).headers.location).toContain('bad_form');
  });

  it('takes in, asks for papers, refuses: what the official does with a filed dossier', async () => {
    const { send, page, state, codeShowing } = await desk();
    const code = codeShowing('binh-thuan', 'Mới đăng ký trực tuyến');
    expect(await page(`/desk/dossier?code=${code}`)).toContain('Từ chối tiếp nhận (Mẫu 03)');
    expect((await send('/desk/filing', { code, action: 'accept', dueInDays: '3' })).headers.location).toContain('notice=moved');
    expect((await send('/desk/filing', { code, action: 'refuse', refuseReason: 'muộn' })).headers.location).toContain('notice=not_ready');
    await send('/desk/filing', { code, action: 'ask_supplement', supplementReason: 'Thiếu', papers: 'G15-TP02 | Giấy chứng sinh\nẢnh', days: '4' });
    expect(state.world.find(code)?.supplements).toMatchObject([{ reason: 'Thiếu', papers: ['Giấy chứng sinh', 'Ảnh'], paperCodes: ['G15-TP02', ''] }]);
    expect((await send('/desk/filing', { code, action: 'ask_fee', amountVnd: 'x' })).headers.location).toContain('bad_form');
    expect((await send('/desk/filing', { code, action: 'move_post' })).headers.location).toContain('no_order');
  });

  it('switches faults on and off', async () => {
    const { send, app, page } = await desk();
    await send('/desk/faults', { system: 'ca-mau', errorRate: '1', garbageKind: '', seed: '3' });
    expect(await page('/desk/faults')).toContain('100 %');
    expect((await app.inject('/ca-mau/api/hoso/tracuuhoso?tukhoa=x')).statusCode).toBe(500);
    expect((await send('/desk/faults', { system: 'ca-mau', errorRate: '2' })).headers.location).toContain('bad_form');
    await send('/desk/faults', { system: 'all' });
    expect((await app.inject('/ca-mau/api/hoso/tracuuhoso?tukhoa=x')).statusCode).toBe(200);
  });

  it('escapes everything it was given', async () => {
    const { send, app, page, state } = await desk();
    const attack = `"><script>alert('x')</script>`;
    const created = state.world.create({ province: 'ca-mau', owner: { name: attack }, statusLabel: attack, shows: attack, status: 4, reason: attack });
    if (!created.ok) throw new Error(created.fault);
    const { code } = created.dossier;
    await send('/desk/dossier', { code, to: 'up', note: attack });
    await app.inject(`/ca-mau/api/hoso/tracuuhoso?tukhoa=${encodeURIComponent(attack)}&raw=<script>`);
    for (const path of [`/desk?q=${encodeURIComponent(attack)}`, '/desk?province=ca-mau', `/desk/dossier?code=${code}&notice=${encodeURIComponent(attack)}`, '/desk/journal', `/__sandbox/receipts/${code}`]) {
      expect(await page(path), path).not.toMatch(/<script/i);
    }
  });

  it('labels every field, names its language and links to pages that exist', async () => {
    const { page, app } = await desk();
    const links = new Set<string>();
    for (const path of ['/desk?q=0031', '/desk/create', '/desk/faults', '/desk/journal', `/desk/dossier?code=${CODE}`]) {
      const body = await page(path);
      const ids = [...body.matchAll(/<(?:input|select|textarea) id="([^"]+)"/g)].map(([, id]) => id);
      for (const id of ids) expect(body, `${path} ${id}`).toContain(`<label for="${id}">`);
      expect(body).toContain('<html lang="vi">');
      for (const [, link = ''] of body.matchAll(/ href="([^"]+)"/g)) links.add(link.replaceAll('&amp;', '&'));
    }
    expect(links.size).toBeGreaterThan(10);
    for (const link of links) if (!link.includes('.png')) expect((await app.inject(link)).statusCode, link).toBe(200);
  });
});
