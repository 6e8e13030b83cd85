import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../domain/dossier';
import { plainAgency } from '../shared/fake-link.test-helper';
import { DVCQG_ROW } from './fixture.test-helper';
import { mapDossier } from './map';
import { DossierRow } from './wire';

const context = { provinceId: 'binh-thuan', agencyOf: plainAgency, fetchedAt: '2026-11-22T08:00:00+07:00' };

/** Maps the fixture with some fields changed, as it would come over the wire. */
function map(changes: Record<string, unknown> = {}): Dossier {
  const row: unknown = JSON.parse(JSON.stringify({ ...DVCQG_ROW, ...changes }));
  if (!DossierRow.Check(row)) throw new Error('shape');
  const mapped = mapDossier(row, context);
  if (!mapped.ok) throw new Error(`unreadable ${mapped.field}`);
  return mapped.dossier;
}

describe('a dossier in the national sync format', () => {
  it('is mapped whole', () => {
    expect(map()).toMatchObject({
      code: '000.23.11.H11-240716-0007',
      altCodes: [],
      provinceId: 'binh-thuan',
      source: 'dvcqg',
      statusCode: 4,
      statusRaw: 'Đang xử lý',
      procedure: { code: '1.001193', name: 'Cấp giấy chứng nhận quyền sử dụng đất lần đầu', field: 'Đất đai', onlineLevel: null },
      agency: { name: 'UBND xã Hàm Liêm, huyện Hàm Thuận Bắc', level: 'commune' },
      submittedAt: '2024-07-15T21:05:00+07:00',
      receivedAt: '2024-07-16T08:30:00+07:00',
      dueAt: '2024-08-30T17:00:00+07:00',
      finishedAt: null,
      returnedAt: null,
      channel: 'online',
      files: [{ id: 'f1', name: 'don.pdf', signed: null }],
      results: [{ id: 'r1', name: 'Giấy chứng nhận', signed: null }],
      postal: null,
      apology: { reason: 'Chờ trích đo', issuedAt: '2024-08-29T09:00:00+07:00', newDueAt: '2024-09-10T17:00:00+07:00' },
      reason: null,
      returnPlace: 'UBND xã Hàm Liêm, huyện Hàm Thuận Bắc',
      owner: { kind: 'citizen', name: 'Nguyễn Văn An', idNumber: '060082001234', phone: '0912345678', address: null },
      submitter: null,
      fetchedAt: context.fetchedAt,
    });
  });

  it('has its steps oldest first, with their level and plan', () => {
    expect(map().steps).toMatchObject([
      {
        agency: { name: 'UBND xã Hàm Liêm, huyện Hàm Thuận Bắc', level: 'commune', code: null },
        startedAt: '2024-07-16T08:30:00+07:00',
        endedAt: '2024-07-16T16:00:00+07:00',
        plannedEndAt: null,
      },
      {
        name: 'Thẩm định hồ sơ',
        agency: { name: 'Phòng Tài nguyên và Môi trường, UBND huyện Bắc Bình', level: 'district', code: '000.23.11.H11' },
        startedAt: '2024-07-17T08:00:00+07:00',
        endedAt: null,
        plannedEndAt: '2024-07-31T17:00:00+07:00',
      },
    ]);
  });

  it('names no officer anywhere', () => {
    const note = 'LÊ VĂN CƯỜNG trả, le van cuong đi vắng';
    const everywhere = { LyDoTuChoi: note, GhiChu: note, ThongTinTra: `Quầy 2, ${note}`, PhieuXinLoi: { LyDo: note }, TrangThaiHoSo: '99' };
    const text = JSON.stringify([map(), map(everywhere), map({ ...everywhere, HinhThuc: '1' })]);
    for (const officer of ['LÊ VĂN CƯỜNG', 'le van cuong', 'Phạm Thị Dung']) expect(text).not.toContain(officer);
    for (const officer of ['Lê Văn Cường', 'Phạm Thị Dung', 'Trần Thị Bích']) expect(text).not.toContain(officer);
  });

  it.each([
    ['1', 1, 'Mới đăng ký'],
    ['2', 2, 'Được tiếp nhận'],
    ['3', 3, 'Không được tiếp nhận'],
    ['4', 4, 'Đang xử lý'],
    ['5', 5, 'Yêu cầu bổ sung giấy tờ'],
    ['6', 6, 'Yêu cầu thực hiện nghĩa vụ tài chính'],
    ['7', 7, 'Công dân yêu cầu rút hồ sơ'],
    ['8', 8, 'Dừng xử lý'],
    ['9', 9, 'Đã xử lý xong'],
    ['10', 10, 'Đã trả kết quả'],
    [4, 4, 'Đang xử lý'],
    ['04', 4, 'Đang xử lý'],
    ['4.0', 4, 'Đang xử lý'],
    ['10 - Đã trả kết quả', 10, 'Đã trả kết quả'],
    ['11', 0, '11'],
    ['Chờ lãnh đạo', 0, 'Chờ lãnh đạo'],
    ['constructor', 0, 'constructor'],
  ])('status %s is %i', (TrangThaiHoSo, statusCode, statusRaw) => {
    expect(map({ TrangThaiHoSo })).toMatchObject({ statusCode, statusRaw });
  });

  it.each([
    [{ KenhThucHien: '02', LoaiDoiTuong: '02', HinhThuc: '01' }],
    [{ KenhThucHien: 2, LoaiDoiTuong: 2, HinhThuc: 1 }],
    [{ KenhThucHien: 'Trực tuyến', LoaiDoiTuong: 'Doanh nghiệp', HinhThuc: 'Bưu chính công ích' }],
  ])('reads its numbers however they are spelled, and words in their place: %j', (changes) => {
    expect(map(changes)).toMatchObject({ channel: 'online', owner: { kind: 'business' }, returnPlace: 'Qua dịch vụ bưu chính công ích' });
  });

  it('outside the national list is told by the note', () => {
    const GhiChu = 'Chờ ý kiến Hội đồng thẩm định';
    expect(map({ TrangThaiHoSo: '99', GhiChu })).toMatchObject({ statusCode: 0, statusRaw: GhiChu });
    expect(map({ TrangThaiHoSo: '4', GhiChu })).toMatchObject({ statusCode: 4, statusRaw: 'Đang xử lý' });
  });

  it('told in words is not told by the note', () => {
    const GhiChu = 'Đã trả cho bà Hoa';
    expect(map({ TrangThaiHoSo: 'Đã trả kết quả', GhiChu })).toMatchObject({ statusCode: 10, statusRaw: 'Đã trả kết quả' });
    expect(map({ TrangThaiHoSo: 'Chờ họp', GhiChu })).toMatchObject({ statusCode: 0, statusRaw: 'Chờ họp' });
  });

  it('refused says why: in its own field, else in the note, else in the last step', () => {
    const refused = { TrangThaiHoSo: '3', LyDoTuChoi: '', GhiChu: 'Không đủ thành phần hồ sơ', TienTrinh: [] };
    expect(map(refused).reason).toBe('Không đủ thành phần hồ sơ');
    expect(map({ ...refused, LyDoTuChoi: 'Sai thẩm quyền' }).reason).toBe('Sai thẩm quyền');
    expect(map({ ...refused, TrangThaiHoSo: '4' }).reason).toBeNull();
    expect(map({ ...refused, TrangThaiHoSo: '99', GhiChu: 'Từ chối' }).reason).toBeNull();
    expect(map({ ...refused, GhiChu: '', TienTrinh: [{ NoiDungXuLy: 'Trả lại: Thiếu chữ ký' }] }).reason).toBe('Thiếu chữ ký');
  });

  it('tells a step from what was said of it', () => {
    const [step] = map({ TienTrinh: [{ NoiDungXuLy: 'Thẩm định: Cần trích đo', PhongBanXuLy: 'UBND huyện Bắc Bình' }] }).steps;
    expect(step).toMatchObject({ name: 'Thẩm định', note: 'Cần trích đo' });
  });

  it('is returned where it says, until it was', () => {
    expect(map({ ThongTinTra: 'Quầy số 3' }).returnPlace).toBe('Quầy số 3');
    for (const ThongTinTra of ['Đã trả cho bà Hoa', 'Trả cho bà Trần Thị Hoa, 45 Lê Lợi, phường 5', '45 Lê Lợi, phường 5']) {
      for (const TrangThaiHoSo of ['9', '10']) {
        expect(map({ ThongTinTra, TrangThaiHoSo }).returnPlace).toBe('UBND xã Hàm Liêm, huyện Hàm Thuận Bắc');
      }
    }
    expect(map({ ThongTinTra: 'Gửi bưu điện: 45 Lê Lợi' }).returnPlace).toBe('Qua dịch vụ bưu chính công ích');
  });

  it('takes over which fees are paid when it is told', () => {
    const fee = (TrangThaiThanhToan: string) => ({ TenPhiLePhi: 'Phí', Gia: '1000', HinhThucThu: '1', TrangThaiThanhToan });
    expect(map({ DanhSachLePhi: [fee('1'), fee('0')] }).fees.map(({ paid }) => paid)).toEqual([true, false]);
    expect(map({ DanhSachLePhi: [fee('Đã thanh toán'), fee('Chưa thanh toán'), fee('Chờ thanh toán')] }).fees.map(({ paid }) => paid)).toEqual([true, false, false]);
  });

  it('has the appointment that was moved when papers came in, also where its own was not', () => {
    const moved = (NgayHenTraTruoc: string, NgayHenTraMoi: string) => ({ HoSoBoSungId: NgayHenTraTruoc, NoiDungBoSung: 'Bản đồ', NgayTiepNhanBoSung: '20240801093000', NgayHenTraTruoc, NgayHenTraMoi });
    const first = moved('20240830170000', '20240912170000');
    const second = moved('20240912170000', '20240920170000');
    expect(map({ DanhSachHoSoBoSung: [first] }).dueAt).toBe('2024-09-12T17:00:00+07:00');
    expect(map({ DanhSachHoSoBoSung: [second, first] }).dueAt).toBe('2024-09-20T17:00:00+07:00');
    expect(map({ DanhSachHoSoBoSung: [moved('20240801170000', '20240812170000')] }).dueAt).toBe('2024-08-30T17:00:00+07:00');
    expect(map({ DanhSachHoSoBoSung: [moved('20240830170000', '')] }).dueAt).toBe('2024-08-30T17:00:00+07:00');
  });

  it('ended on the day it was refused', () => {
    expect(map({ TrangThaiHoSo: '3', NgayTuChoi: '20240718100000' }).finishedAt).toBe('2024-07-18T10:00:00+07:00');
    expect(map({ TrangThaiHoSo: '4', NgayTuChoi: '20240718100000' }).finishedAt).toBeNull();
  });

  it('has no date where the system gives none', () => {
    for (const none of ['', null, undefined]) {
      expect(map({ NgayTiepNhan: none, NgayHenTra: none, NgayNopHoSo: none })).toMatchObject({
        receivedAt: null,
        dueAt: null,
        submittedAt: null,
      });
    }
  });

  it.each(['NgayTiepNhan', 'NgayHenTra'])('with an unreadable %s is no dossier', (field) => {
    expect(() => map({ [field]: '20241399' })).toThrow(`unreadable ${field}`);
  });

  it('loses an unreadable date that only a step has', () => {
    expect(map({ NgayTra: 'hôm qua' }).returnedAt).toBeNull();
  });

  it('lives without everything that is not needed', () => {
    const bare: unknown = { MaHoSo: DVCQG_ROW.MaHoSo, TrangThaiHoSo: '2' };
    if (!DossierRow.Check(bare)) throw new Error('shape');
    expect(mapDossier(bare, context)).toMatchObject({
      ok: true,
      dossier: { statusCode: 2, procedure: { name: '' }, agency: { name: '' }, steps: [], owner: { kind: 'citizen', name: null } },
    });
  });

  it('tells fees apart by what is collected when', () => {
    expect(map({ TrangThaiHoSo: '6' }).fees.map((fee) => fee.paid)).toEqual([false, false]);
    expect(map({ TrangThaiHoSo: '4' }).fees).toEqual([
      { name: 'Phí thẩm định', amountVnd: 150_000, paid: true },
      { name: 'Lệ phí cấp giấy', amountVnd: 25_000, paid: false },
    ]);
    expect(map({ TrangThaiHoSo: '10' }).fees.map((fee) => fee.paid)).toEqual([true, true]);
  });

  it('takes a fee collected with the papers asked for as paid once they came in, not while they are waited for', () => {
    const asked = { HoSoBoSungId: '1', NoiDungBoSung: 'Trích đo' };
    const paid = (TrangThaiHoSo: string, NgayTiepNhanBoSung: string) =>
      map({ TrangThaiHoSo, DanhSachLePhi: [{ TenPhiLePhi: 'Phí', HinhThucThu: '2', Gia: 100_000 }], DanhSachHoSoBoSung: [{ ...asked, NgayTiepNhanBoSung }] }).fees[0]?.paid;
    expect([paid('5', ''), paid('4', ''), paid('5', '20240801093000'), paid('4', '20240801093000'), paid('10', '')]).toEqual([false, false, false, true, true]);
  });

  it('loses a fee with a price nobody can read, and knows what costs nothing', () => {
    const fees = [{ TenPhiLePhi: 'Phí', Gia: 'theo quy định' }, { TenPhiLePhi: 'Lệ phí', Gia: 'Miễn phí' }];
    expect(map({ DanhSachLePhi: fees }).fees).toMatchObject([{ name: 'Lệ phí', amountVnd: 0 }]);
  });

  it('handed over by post says so and finds the parcel', () => {
    expect(map({ HinhThuc: '1', ThongTinTra: 'Bưu gửi EC136431858VN' })).toMatchObject({
      postal: { trackingNumber: 'EC136431858VN', stateRaw: 'Bưu gửi EC136431858VN' },
      returnPlace: 'Qua dịch vụ bưu chính công ích',
    });
  });

  it('takes for news of the post nothing that was said of another hand-over', () => {
    for (const ThongTinTra of ['Bản điện tử, tải về sau khi có kết quả', '']) expect(map({ HinhThuc: '1', ThongTinTra }).postal, ThongTinTra).toEqual({ trackingNumber: null, stateRaw: 'Qua dịch vụ bưu chính công ích' });
    for (const told of ['Đã chuyển bưu điện', 'Phát thành công']) expect(map({ HinhThuc: '1', ThongTinTra: told }).postal).toEqual({ trackingNumber: null, stateRaw: told });
  });

  it('takes the first ID number that is one', () => {
    const ids = [{ LoaiDinhDanh: '1', SoDinhDanh: '' }, { LoaiDinhDanh: '2', SoDinhDanh: '260123456' }];
    expect(map({ DinhDanhCHS: ids }).owner.idNumber).toBe('260123456');
  });

  it('takes an empty form for no apology and no request', () => {
    const nothing = { LyDo: '', NgayPhatHanh: '', NgayHenTraMoi: null };
    for (const PhieuXinLoi of [nothing, {}, [], '']) expect(map({ PhieuXinLoi }).apology).toBeNull();
    expect(map({ DanhSachHoSoBoSung: [{ HoSoBoSungId: '', NoiDungBoSung: '', NgayBoSung: '', DanhSachGiayToBoSung: [] }] }).supplements).toEqual([]);
  });

  it('keeps a second code', () => {
    expect(map({ MaHoSoKhac: 'H11.23-240716-10001' }).altCodes).toEqual(['H11.23-240716-10001']);
  });

  it('bounds what it takes over', () => {
    const steps = Array.from({ length: 500 }, () => ({ NoiDungXuLy: 'x'.repeat(5000), NgayBatDau: '' }));
    const dossier = map({ TenTTHC: 'y'.repeat(5000), LyDoTuChoi: 'z'.repeat(5000), TienTrinh: steps });
    expect(dossier.procedure.name).toHaveLength(300);
    expect(dossier.reason).toHaveLength(1000);
    expect(dossier.steps).toHaveLength(200);
    expect(dossier.steps[0]?.name).toHaveLength(300);
  });
});
