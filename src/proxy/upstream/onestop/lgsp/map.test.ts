import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../domain/dossier';
import { plainAgency } from '../shared/fake-link.test-helper';
import { LGSP_DATA } from './fixture.test-helper';
import { mapDossier } from './map';
import { DossierData } from './wire';

const context = { provinceId: 'binh-duong', agencyOf: plainAgency, fetchedAt: '2026-11-22T08:00:00+07:00' };

function map(changes: Record<string, unknown> = {}): Dossier {
  const data: unknown = JSON.parse(JSON.stringify({ ...LGSP_DATA, ...changes }));
  if (!DossierData.Check(data)) throw new Error('shape');
  const mapped = mapDossier(data, context);
  if (!mapped.ok) throw new Error(`unreadable ${mapped.field}`);
  return mapped.dossier;
}

describe('a record of an LGSP gateway', () => {
  it('is mapped whole', () => {
    expect(map()).toMatchObject({
      code: 'H09.25.01-240518-0012',
      altCodes: ['24051800012'],
      source: 'lgsp',
      statusCode: 4,
      statusRaw: 'Đang xử lý',
      procedure: { code: '1.009994', name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ', field: 'Xây dựng', onlineLevel: 4 },
      agency: { name: 'UBND thành phố Dĩ An', level: 'district', code: 'H09.25' },
      receivedAt: '2024-05-18T09:00:00+07:00',
      dueAt: '2024-06-10T17:00:00+07:00',
      finishedAt: null,
      returnedAt: null,
      channel: 'online',
      fees: [{ name: 'Lệ phí cấp phép', amountVnd: 75_000, paid: true }],
      files: [{ id: 'f1', name: 'ban-ve.pdf', signed: null }],
      results: [{ id: 'r1', name: 'Giấy phép', signed: true }],
      postal: { trackingNumber: 'EC136431858VN', stateRaw: 'Đang giao' },
      apology: { reason: 'Hồ sơ phức tạp', issuedAt: '2024-06-09T00:00:00+07:00', newDueAt: '2024-06-20T17:00:00+07:00' },
      returnPlace: 'Qua dịch vụ bưu chính công ích',
      owner: { kind: 'citizen', name: 'Võ Minh Khôi', idNumber: '074082001234', phone: '0903123456' },
      submitter: null,
      steps: [
        { name: 'Tiếp nhận', agency: { level: 'commune' }, startedAt: '2024-05-18T09:00:00+07:00', note: 'cán bộ chuyển phòng quản lý đô thị' },
        { name: 'Thẩm định', agency: { level: 'district' }, endedAt: null, plannedEndAt: '2024-06-05T17:00:00+07:00' },
      ],
      supplements: [{ id: '7', reason: 'Bổ sung bản vẽ', papers: ['Bản vẽ'], answeredAt: null }],
    });
  });

  it('names no officer anywhere', () => {
    const note = 'CAO THỊ LAN và ho van manh xem lại';
    const text = JSON.stringify([map(), map({ LyDo: note, PhieuXinLoi: { LyDo: note }, YeuCauBoSung: [{ NoiDung: note }] })]);
    for (const officer of ['CAO THỊ LAN', 'ho van manh']) expect(text).not.toContain(officer);
    for (const officer of ['Cao Thị Lan', 'Hồ Văn Mạnh']) expect(text).not.toContain(officer);
  });

  it.each([
    ['0', 'Mới nhận', 2],
    ['0', 'Mới đăng ký', 1],
    ['0', null, 2],
    ['1', 'Đang xử lý', 4],
    ['2', 'Chờ bổ sung', 5],
    ['3', 'Đã có kết quả', 9],
    ['4', 'Đã trả', 10],
    ['5', 'Từ chối', 3],
    ['6', 'Dừng', 8],
    ['7', 'Rút', 7],
    ['8', 'Chờ nộp phí', 6],
    [1, null, 4],
    ['9', 'Đang thụ lý', 4],
    ['10', 'Chờ ký số', 0],
    // Of a bus that passes the national numbers on.
    ['4', 'Đang xử lý', 4],
    ['3', 'Không được tiếp nhận', 3],
    ['5', 'Yêu cầu bổ sung giấy tờ', 5],
    ['1', 'Mới đăng ký', 1],
    ['4', 'Hoàn thành', 10],
  ])('status %s "%s" is %i', (TrangThaiHoSo, TenTrangThai, statusCode) => {
    expect(map({ TrangThaiHoSo, TenTrangThai })).toMatchObject({ statusCode, statusRaw: TenTrangThai ?? String(TrangThaiHoSo) });
  });

  it.each([
    ['01', null, 4, '1'],
    ['00', null, 2, '0'],
    [null, 'Đã trả', 10, 'Đã trả'],
    [undefined, 'Đã trả', 10, 'Đã trả'],
    ['Đang xử lý', '', 4, 'Đang xử lý'],
  ])('status %s with the label "%s" is %i too', (TrangThaiHoSo, TenTrangThai, statusCode, statusRaw) => {
    expect(map({ TrangThaiHoSo, TenTrangThai })).toMatchObject({ statusCode, statusRaw });
  });

  it('takes agencies and the owner by name alone too', () => {
    const TienTrinh = [{ BuocXuLy: 'Tiếp nhận', DonViXuLy: 'UBND phường Bình An', ThoiGianBatDau: '2024-05-18T10:00:00+07:00' }];
    expect(map({ DonViTiepNhan: 'UBND thành phố Dĩ An', ChuHoSo: 'Võ Minh Khôi', TienTrinh })).toMatchObject({
      agency: { name: 'UBND thành phố Dĩ An', level: 'district' },
      owner: { name: 'Võ Minh Khôi', idNumber: null },
      steps: [{ agency: { name: 'UBND phường Bình An', level: 'commune' } }],
    });
  });

  it('with no status at all is no dossier', () => {
    expect(() => map({ TrangThaiHoSo: '', TenTrangThai: null })).toThrow('unreadable TrangThaiHoSo');
  });

  it.each([
    ['03', 'commune'],
    ['Cấp xã', 'commune'],
    ['HUYEN', 'district'],
    ['Sở, ban, ngành', 'province'],
    ['không rõ', 'province'],
  ])('an agency of level "%s" is of the %s', (Cap, level) => {
    expect(map({ DonViTiepNhan: { Ten: 'Trung tâm Phục vụ hành chính công', Cap } }).agency.level).toBe(level);
  });

  it.each([
    ['0', 'counter'],
    ['02', 'online'],
    ['Nộp trực tuyến', 'online'],
    [1, 'post'],
    ['2', 'online'],
    ['', null],
  ])('filed %s is %s', (HinhThuc, channel) => {
    expect(map({ HinhThuc }).channel).toBe(channel);
  });

  it.each([
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa', null],
    [{ HoTen: 'Nguyễn Thị Hoa', SoGiayTo: '074182000001', SoDienThoai: '84903000111' }, 'Nguyễn Thị Hoa', '0903000111'],
  ])('keeps who filed for the owner: %j', (NguoiNop, name, phone) => {
    expect(map({ NguoiNop }).submitter).toMatchObject({ name, phone });
  });

  it('filed by the owner has no second person', () => {
    expect(map({ NguoiNop: { HoTen: '', SoGiayTo: '', SoDienThoai: null } }).submitter).toBeNull();
    expect(map({ NguoiNop: LGSP_DATA.ChuHoSo }).submitter).toBeNull();
  });

  it.each([
    ['1', 'citizen'],
    [2, 'business'],
    [null, 'citizen'],
  ])('owner of kind %s is a %s', (LoaiDoiTuong, kind) => {
    expect(map({ ChuHoSo: { ...LGSP_DATA.ChuHoSo, LoaiDoiTuong } }).owner.kind).toBe(kind);
  });

  it('sent by post does not tell the citizen\'s address as the place', () => {
    const home = 'Số 12/3 đường Nguyễn Trãi, khu phố 2, phường Dĩ An';
    expect(map({ NoiTraKetQua: home }).returnPlace).toBe('Qua dịch vụ bưu chính công ích');
    expect(map({ NoiTraKetQua: `Trả tại nhà: ${home}`, BuuChinh: null }).returnPlace).toBe('Qua dịch vụ bưu chính công ích');
    expect(map({ BuuChinh: null }).returnPlace).toBe('Bộ phận Một cửa thành phố Dĩ An');
  });

  it('sent by a post that tells nothing yet says so much', () => {
    expect(map({ BuuChinh: { MaVanDon: null, TrangThai: '' } }).postal).toEqual({ trackingNumber: null, stateRaw: 'Qua dịch vụ bưu chính công ích' });
  });

  it('lives without everything that is not needed', () => {
    const data: unknown = { MaHoSo: LGSP_DATA.MaHoSo, TrangThaiHoSo: '1' };
    if (!DossierData.Check(data)) throw new Error('shape');
    expect(mapDossier(data, context)).toMatchObject({ ok: true, dossier: { statusCode: 4, owner: { name: null }, postal: null } });
  });

  it.each(['NgayTiepNhan', 'NgayHenTra'])('with an unreadable %s is no dossier', (field) => {
    expect(() => map({ [field]: { $date: 'x' } })).toThrow(`unreadable ${field}`);
  });
});
