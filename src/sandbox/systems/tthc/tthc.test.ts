import { describe, expect, it } from 'vitest';
import { PROCEDURES } from '../../world/procedures';
import { createTestApp } from '../../test-app';

interface Told {
  ma: string;
  capThucHien: string[];
  mucDo: string;
  linhVuc: { ma: string };
  suKien: string[];
  thoiHan: { donVi: string }[];
  phiLePhi: { mucThu: string; donVi: string; moTa: string }[];
  thanhPhanHoSo: { ma: string; ten: string; batBuoc: boolean; truongHop: string[] | null }[];
  truongHop: { ma: string }[];
  trinhTu: string;
}

async function catalogue() {
  const { app } = await createTestApp();
  const get = (query: string) => app.inject(`/tthc/api/v1/thutuc?${query}`);
  return { get, all: (await get('tinh=H36&kichthuoc=100')).json<{ tong: number; ds: Told[] }>() };
}

describe('national catalogue', () => {
  it('has every procedure the world works, once', async () => {
    const { all } = await catalogue();
    expect(all.tong).toBeGreaterThanOrEqual(36);
    expect(all.ds.map(({ ma }) => ma).sort()).toEqual(PROCEDURES.map(({ code }) => code).sort());
  });

  it('pages without losing or repeating any, and ends empty', async () => {
    const { get, all } = await catalogue();
    const codes: string[] = [];
    for (const page of [1, 2, 3, 4, 5, 6]) codes.push(...(await get(`tinh=H12&trang=${page}&kichthuoc=7`)).json<{ ds: Told[] }>().ds.map(({ ma }) => ma));
    expect(codes).toEqual(all.ds.map(({ ma }) => ma));
    expect((await get('tinh=H12&trang=9&kichthuoc=7')).json()).toMatchObject({ tong: all.tong, ds: [] });
  });

  it('wants a province and sizes it can serve', async () => {
    const { get } = await catalogue();
    for (const query of ['', 'tinh=', 'tinh=../x', 'tinh=H12&kichthuoc=101', 'tinh=H12&trang=0', 'tinh=H12&trang=-1', 'tinh=H12&trang=1e9']) expect((await get(query)).statusCode, query).toBe(400);
  });

  it('covers all levels of government, all online levels and the life events', async () => {
    const { all } = await catalogue();
    expect(new Set(all.ds.flatMap((row) => row.capThucHien))).toEqual(new Set(['xa', 'tinh', 'bo']));
    expect(new Set(all.ds.map((row) => row.mucDo))).toEqual(new Set(['2', '3', '4']));
    const events = new Set(all.ds.flatMap((row) => row.suKien));
    for (const event of ['sinh-con', 'ket-hon', 'mat-nguoi-than', 'mo-cua-hang', 'xay-nha', 'chuyen-nha', 'hoc-tap-viec-lam', 'di-nuoc-ngoai', 'xe-co', 'lam-giay-to']) expect(events, event).toContain(event);
  });

  it('names papers once and only for cases it has', async () => {
    const { all } = await catalogue();
    for (const row of all.ds) {
      const codes = row.thanhPhanHoSo.map(({ ma }) => ma);
      expect(new Set(codes).size, row.ma).toBe(codes.length);
      expect(codes.length, row.ma).toBeGreaterThan(0);
      const cases = row.truongHop.map(({ ma }) => ma);
      for (const paper of row.thanhPhanHoSo) for (const used of paper.truongHop ?? []) expect(cases, `${row.ma} ${paper.ma}`).toContain(used);
    }
  });

  it('demands of nobody what the paper itself calls "if any"', async () => {
    const { all } = await catalogue();
    const ifAny = all.ds.flatMap(({ thanhPhanHoSo }) => thanhPhanHoSo).filter(({ ten }) => ten.includes('(nếu'));
    expect(ifAny.map(({ ten }) => ten)).toContain('Bản cam kết bảo đảm an toàn đối với công trình liền kề (nếu có công trình liền kề)');
    expect(ifAny.filter(({ batBuoc }) => batBuoc).map(({ ten }) => ten)).toEqual([]);
  });

  it('keeps the slips of the real catalogue', async () => {
    const { all } = await catalogue();
    const fees = all.ds.flatMap((row) => row.phiLePhi);
    expect(fees.some((fee) => fee.mucThu === '100' && fee.donVi === 'VNĐ')).toBe(true);
    expect(fees.some((fee) => fee.mucThu === 'Miễn phí' && /mức thu 115\.000 đồng/.test(fee.moTa))).toBe(true);
    expect(all.ds.some((row) => row.thoiHan.some((time) => time.donVi === ''))).toBe(true);
    expect(all.ds.every((row) => row.trinhTu.startsWith('<p>'))).toBe(true);
  });
});
