import { describe, expect, it } from 'vitest';
import { mapMaintenance, mapNotice } from './map';
import type { WireNotice } from './wire';

const BASE = 'https://hcc.example.gov.vn';
const notice = (change: Partial<WireNotice> = {}): WireNotice => ({ id: 7, chuyenMuc: 'DAU_TU', tieuDe: 'Hỗ trợ <b>đầu tư</b>', ngayDang: '20/11/2026 08:00', ...change });
const maintenance = (change: object = {}) => ({ id: 'b1', heThong: 'MOT_CUA', batDau: '24/11/2026 22:00', ketThuc: '25/11/2026 02:00', ...change });

describe('a notice', () => {
  it('is cleaned', () => {
    expect(mapNotice(notice({ ghim: '1', anhDaiDien: '/a.png', lienKet: `${BASE}/tin/7`, hieuLucDen: '30/11/2026' }), BASE, 'Trung tâm')).toMatchObject({
      id: '7', category: 'investment', title: 'Hỗ trợ đầu tư', pinned: true, cover: 0, pictures: ['/a.png'], publisher: 'Trung tâm', sourceUrl: `${BASE}/tin/7`,
      publishedAt: '2026-11-20T08:00:00+07:00', validTo: '2026-11-30T23:59:59+07:00',
    });
  });
  it.each(['30/11/2026', '30.11.2026', '20261130', '2026-11-30T00:00:00', '2026-11-30T00:00:00+07:00'])('is valid to the end of its last day: %s', (hieuLucDen) =>
    expect(mapNotice(notice({ hieuLucDen }), BASE, '')?.validTo).toBe('2026-11-30T23:59:59+07:00'));
  it('is valid to the hour when one is said', () => expect(mapNotice(notice({ hieuLucDen: '30/11/2026 17:00' }), BASE, '')?.validTo).toBe('2026-11-30T17:00:00+07:00'));
  it.each(['KHAC', 'constructor'])('of a category nobody knows is a plain one: %s', (chuyenMuc) => expect(mapNotice(notice({ chuyenMuc }), BASE, '')?.category).toBe('notice'));
  it.each([[{ tieuDe: '<p></p>' }], [{ ngayDang: 'hôm qua' }], [{ ngayDang: null }]])('without what it must have is left out: %j', (change) => expect(mapNotice(notice(change), BASE, '')).toBeNull());
  it('shows no markup that was escaped, nor the word of a program', () => {
    const escaped = notice({ tieuDe: 'Nghỉ &amp;nbsp;lễ', tomTat: 'null', donVi: 'null', noiDung: '&lt;p&gt;Nghỉ &amp;nbsp;lễ&lt;/p&gt;\n&lt;p&gt;Từ &lt;strong&gt;02/9&lt;/strong&gt;&lt;/p&gt;' });
    expect(mapNotice(escaped, BASE, 'Trung tâm')).toMatchObject({
      title: 'Nghỉ lễ', summary: '', publisher: 'Trung tâm',
      blocks: [{ kind: 'paragraph', parts: [{ text: 'Nghỉ lễ' }] }, { kind: 'paragraph', parts: [{ text: 'Từ ' }, { text: '02/9', strong: true }] }],
    });
    expect(mapNotice(notice({ noiDung: 'null' }), BASE, '')?.blocks).toEqual([]);
  });
  it('keeps the lines of words without markup', () => {
    expect(mapNotice(notice({ noiDung: 'Sáng: 7h30 – 11h30\r\n\r\nDiện tích < 50 m2 & hơn' }), BASE, '')?.blocks).toMatchObject([{ parts: [{ text: 'Sáng: 7h30 – 11h30' }] }, { parts: [{ text: 'Diện tích < 50 m2 & hơn' }] }]);
  });
  it('names its source by a path too', () => expect(mapNotice(notice({ lienKet: '/tin/7' }), BASE, '')?.sourceUrl).toBe(`${BASE}/tin/7`));
  it('names no source outside the state', () => expect(mapNotice(notice({ lienKet: 'https://tin-vit.vn/x' }), BASE, '')?.sourceUrl).toBeNull());
});

describe('a maintenance', () => {
  it('has its system and its times', () => expect(mapMaintenance(maintenance())).toEqual({ id: 'b1', system: 'one_stop', from: '2026-11-24T22:00:00+07:00', to: '2026-11-25T02:00:00+07:00', text: '' }));
  it.each([1, 'Có', 'Đã hủy'])('that was called off is none: %s', (huy) => expect(mapMaintenance(maintenance({ huy }))).toBe('cancelled'));
  it.each([['Hệ thống một cửa điện tử', 'one_stop'], ['Hệ thống thông tin giải quyết TTHC', 'one_stop'], ['Cổng Dịch vụ công', 'filing'], ['Thanh toán trực tuyến', 'payment'], ['Phản ánh, kiến nghị', 'petition'], ['Máy tính ở quầy', null]])('knows %s', (heThong, system) =>
    expect(mapMaintenance(maintenance({ heThong }))).toEqual(system === null ? null : expect.objectContaining({ system })));
  it('lasts to the end of a day that is told without a clock', () => expect(mapMaintenance(maintenance({ batDau: '24/11/2026', ketThuc: '24/11/2026' }))).toMatchObject({ from: '2026-11-24T00:00:00+07:00', to: '2026-11-24T23:59:59+07:00' }));
  it('ends at midnight where that is told', () => expect(mapMaintenance(maintenance({ ketThuc: '25/11/2026 00:00' }))).toMatchObject({ to: '2026-11-25T00:00:00+07:00' }));
  it.each([[{ ketThuc: '24/11/2026 21:00' }], [{ ketThuc: '24/12/2026 22:00' }], [{ batDau: '' }], [{ heThong: 'MAY_TINH' }]])('that cannot be is left out: %j', (change) => expect(mapMaintenance(maintenance(change))).toBeNull());
});
