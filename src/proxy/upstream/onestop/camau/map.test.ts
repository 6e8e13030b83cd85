import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../domain/dossier';
import { plainAgency } from '../shared/fake-link.test-helper';
import { CAMAU_ROW } from './fixture.test-helper';
import { mapDossier } from './map';
import { DossierRow } from './wire';

const context = { provinceId: 'ca-mau', agencyOf: plainAgency, fetchedAt: '2026-11-22T08:00:00+07:00' };

function map(changes: Record<string, unknown> = {}): Dossier {
  const row: unknown = JSON.parse(JSON.stringify({ ...CAMAU_ROW, ...changes }));
  if (!DossierRow.Check(row)) throw new Error('shape');
  const mapped = mapDossier(row, context);
  if (!mapped.ok) throw new Error(`unreadable ${mapped.field}`);
  return mapped.dossier;
}

describe('a row of Cà Mau', () => {
  it('is mapped whole', () => {
    expect(map()).toMatchObject({
      code: '000.00.12.H12-240502-0003',
      altCodes: ['H12.12-240502-77001'],
      source: 'camau',
      statusCode: 4,
      statusRaw: 'Đang xử lý',
      procedure: { code: '2.000815', name: 'Chứng thực bản sao từ bản chính', field: 'Chứng thực', onlineLevel: 3 },
      agency: { name: 'UBND xã Tân Ân, huyện Ngọc Hiển', level: 'commune' },
      receivedAt: '2024-05-02T08:15:00+07:00',
      dueAt: '2024-05-06T17:00:00+07:00',
      finishedAt: '2024-05-03T16:00:00+07:00',
      returnedAt: null,
      channel: 'counter',
      fees: [{ name: 'Phí chứng thực', amountVnd: 2000, paid: true }],
      results: [{ id: 'r1', name: 'Bản sao chứng thực', signed: false }],
      apology: { reason: 'Cán bộ đi công tác', issuedAt: '2024-05-05T00:00:00+07:00', newDueAt: '2024-05-08T17:00:00+07:00' },
      returnPlace: 'Bộ phận Một cửa xã Tân Ân',
      owner: { name: 'Lâm Văn Phúc', idNumber: '096082001234', phone: '0917123456' },
      submitter: { name: 'Lâm Thị Giàu' },
      steps: [
        { name: 'Tiếp nhận', agency: { level: 'commune' }, note: 'cán bộ nhận đủ giấy tờ' },
        { name: 'Xác minh', agency: { level: 'district' }, plannedEndAt: '2024-05-04T00:00:00+07:00', endedAt: null, note: null },
      ],
      supplements: [{ reason: 'Thiếu bản chính', papers: ['Bản chính'], answeredAt: null }],
    });
  });

  it('names no officer anywhere', () => {
    const note = 'HUỲNH VĂN HAI và do thi in xem lại';
    const everywhere = { LyDo: note, XinLoi: { LyDo: note }, BoSung: [{ NoiDung: note }] };
    const text = JSON.stringify([map(), map(everywhere)]);
    for (const officer of ['HUỲNH VĂN HAI', 'do thi in']) expect(text).not.toContain(officer);
    for (const officer of ['Huỳnh Văn Hai', 'Đỗ Thị In']) expect(text).not.toContain(officer);
  });

  it.each([
    ['Mới đăng ký', 1],
    ['Đã tiếp nhận', 2],
    ['Không được tiếp nhận', 3],
    ['Đang xử lý', 4],
    ['đang  thụ lý', 4],
    ['Yêu cầu bổ sung', 5],
    ['Chờ thanh toán', 6],
    ['Rút hồ sơ', 7],
    ['Dừng xử lý', 8],
    ['Đã có kết quả', 9],
    ['Đã trả kết quả', 10],
    ['Chờ họp liên ngành', 0],
  ])('status "%s" is %i', (TrangThai, statusCode) => {
    expect(map({ TrangThai })).toMatchObject({ statusCode, statusRaw: TrangThai });
  });

  it('reads what was typed into an editor as a reader would, and names no officer that stands there', () => {
    const [step] = map({ QuaTrinhXuLy: [{ NguoiXuLy: 'Huỳnh Văn Hai', DonViXuLy: 'UBND <b>x&atilde;</b> Tân Ân', YKien: '<p>Hu&#7923;nh V&#259;n <i>Hai</i> đ&atilde; xem</p>' }] }).steps;
    expect(step).toMatchObject({ agency: { name: 'UBND xã Tân Ân', level: 'commune' }, note: 'cán bộ đã xem' });
    expect(map({ TrangThai: '<span class="x">Đang xử l&yacute;</span>' })).toMatchObject({ statusCode: 4, statusRaw: 'Đang xử lý' });
  });

  it.each([
    ['20240502081500', '2024-05-02T08:15:00+07:00'],
    ['02/05/2024', '2024-05-02T00:00:00+07:00'],
    ['02/05/2024 08:15:30', '2024-05-02T08:15:30+07:00'],
    ['2024-05-02T01:15:00Z', '2024-05-02T08:15:00+07:00'],
    [1714612500000, '2024-05-02T08:15:00+07:00'],
    [{ $date: '2024-05-02T01:15:00Z' }, '2024-05-02T08:15:00+07:00'],
    ['', null],
    [null, null],
  ])('takes %j as a date', (NgayNhan, receivedAt) => {
    expect(map({ NgayNhan }).receivedAt).toBe(receivedAt);
  });

  it.each([
    ['Tỉnh', 'province'],
    ['Cấp huyện', 'district'],
    ['XÃ', 'commune'],
    ['', 'commune'],
  ])('level "%s" is %s', (CapDonVi, level) => {
    expect(map({ CapDonVi }).agency.level).toBe(level);
  });

  it.each([['CÔNG TY TNHH TÔM VIỆT', 'business'], ['Hộ kinh doanh Lâm Văn Phúc', 'business'], ['UBND xã Tân Ân', 'agency'], ['Lâm Văn Phúc', 'citizen'], ['Hộ ông Lâm Văn Phúc', 'citizen'], ['', 'citizen']])('of %s is the dossier of a %s', (ChuHoSo, kind) => {
    expect(map({ ChuHoSo }).owner.kind).toBe(kind);
  });

  it('has its steps at the one time that is written of each', () => {
    const step = (BuocXuLy: string, ThoiGian: string) => ({ BuocXuLy, DonViXuLy: 'UBND xã Tân Ân', ThoiGian });
    expect(map({ QuaTrinhXuLy: [step('Xác minh', '03/05/2024 09:00'), step('Tiếp nhận', '02/05/2024 08:15')] }).steps).toMatchObject([
      { name: 'Tiếp nhận', startedAt: '2024-05-02T08:15:00+07:00', endedAt: null },
      { name: 'Xác minh', startedAt: '2024-05-03T09:00:00+07:00', endedAt: null },
    ]);
  });

  it('has its steps oldest first though two begin at once and the newest is listed first', () => {
    const step = (DonViXuLy: string, BatDau: string, KetThuc: string) => ({ DonViXuLy, BatDau, KetThuc });
    const QuaTrinhXuLy = [
      step('Sở C', '03/05/2024 08:00', ''),
      step('UBND huyện B', '02/05/2024 08:30', '03/05/2024 08:00'),
      step('UBND xã A', '02/05/2024 08:30', '02/05/2024 08:30'),
    ];
    const names = ['UBND xã A', 'UBND huyện B', 'Sở C'];
    expect(map({ QuaTrinhXuLy }).steps.map(({ agency }) => agency.name)).toEqual(names);
    expect(map({ QuaTrinhXuLy: [...QuaTrinhXuLy].reverse() }).steps.map(({ agency }) => agency.name)).toEqual(names);
  });

  it('has each step once, though it is written again, or when it begins and when it ends', () => {
    const begun = { BuocXuLy: 'Thẩm định', DonViXuLy: 'UBND huyện B', BatDau: '03/05/2024 08:00', KetThuc: '', YKien: null };
    const ended = { ...begun, KetThuc: '04/05/2024 10:00', YKien: 'Đạt' };
    for (const QuaTrinhXuLy of [[ended, begun], [begun, ended], [ended, ended, begun, begun]]) {
      expect(map({ QuaTrinhXuLy }).steps).toMatchObject([{ endedAt: '2024-05-04T10:00:00+07:00', note: 'Đạt' }]);
    }
    const ahead = { BuocXuLy: 'Ký', DonViXuLy: 'UBND huyện B', BatDau: '', KetThuc: '' };
    expect(map({ QuaTrinhXuLy: [ended, { ...ended, YKien: 'Bổ sung ý kiến' }, ahead, ahead] }).steps).toHaveLength(4);
  });

  it.each(['oldest', 'newest'])('of three hundred steps, the %s first, keeps the newest two hundred', (first) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const steps = Array.from({ length: 300 }, (_, n) => ({ BuocXuLy: `Bước ${String(n + 1)}`, DonViXuLy: 'UBND xã Tân Ân', BatDau: `${two((Math.floor(n / 10) % 28) + 1)}/${two(5 + Math.floor(n / 280))}/2024 ${two(8 + (n % 10))}:00` }));
    const names = map({ QuaTrinhXuLy: first === 'oldest' ? steps : steps.reverse() }).steps.map(({ name }) => name);
    expect([names.length, names[0], names.at(-1)]).toEqual([200, 'Bước 101', 'Bước 300']);
  });

  it('knows a request for papers again when a newer one is put in front of it', () => {
    const old = { NgayYeuCau: '04/05/2024 09:00', NoiDung: 'Thiếu tờ khai' };
    const [before] = map({ BoSung: [old] }).supplements;
    const after = map({ BoSung: [{ NgayYeuCau: '06/05/2024 10:00', NoiDung: 'Thiếu bản vẽ' }, { ...old, NgayBoSung: '05/05/2024 08:00' }] }).supplements;
    expect(after.find(({ id }) => id === before?.id)).toMatchObject({ reason: 'Thiếu tờ khai', answeredAt: '2024-05-05T08:00:00+07:00' });
    const alike = map({ BoSung: [old, { NoiDung: 'Thiếu ảnh' }, { ...old, NoiDung: 'Thiếu bản vẽ' }] }).supplements;
    expect(new Set(alike.map(({ id }) => id)).size).toBe(3);
  });

  it.each(['02/05/2024 09:00', ''])('refused says why, from its newest step, which ended "%s"', (KetThuc) => {
    const QuaTrinhXuLy = [
      { BuocXuLy: 'Trả lại', KetThuc, YKien: 'Thiếu chữ ký, không đủ điều kiện' },
      { BuocXuLy: 'Tiếp nhận', BatDau: '02/05/2024 08:00', YKien: 'Đã nhận đủ giấy tờ' },
    ];
    expect(map({ TrangThai: 'Từ chối', LyDo: '', QuaTrinhXuLy }).reason).toBe('Thiếu chữ ký, không đủ điều kiện');
  });

  it.each([
    ['Trả qua bưu điện: số 12 Trần Phú, phường 5', 'Qua dịch vụ bưu chính công ích'],
    ['Bộ phận Một cửa xã Tân Ân', 'Bộ phận Một cửa xã Tân Ân'],
  ])('handed over at "%s" says: %s', (NoiTraKetQua, place) => {
    expect(map({ NoiTraKetQua }).returnPlace).toBe(place);
  });

  it.each(['Không có ngày hẹn trả cụ thể theo quy định', '1/1/0001 12:00:00 AM', '00/00/0000'])('without an appointment, "%s", is still a dossier', (NgayHenTra) => {
    expect(map({ NgayHenTra })).toMatchObject({ statusCode: 4, dueAt: null });
  });

  it('keeps no half of a number or a name where a text is too long', () => {
    const TenThuTuc = `${'Chứng thực bản sao, '.repeat(15).slice(0, 288).trim()} Lâm Văn Phúc`;
    expect(map({ TenThuTuc }).procedure.name).not.toContain('Lâm');
    const YKien = `${'đơn '.repeat(248)}096082001234`;
    expect(map({ QuaTrinhXuLy: [{ YKien }] }).steps[0]?.note).not.toMatch(/\d/);
  });

  it.each([
    ['Miễn phí', [{ amountVnd: 0 }]],
    ['1 250 000', [{ amountVnd: 1_250_000 }]],
    ['50.000 đồng/hồ sơ', [{ amountVnd: 50_000 }]],
    ['theo quy định', []],
  ])('a fee of "%s" hides no dossier', (SoTien, fees) => {
    expect(map({ LePhi: [{ Ten: 'Phí', SoTien }] }).fees).toMatchObject(fees);
  });

  it.each([
    ['Trực tuyến', 'online'],
    ['Bưu chính', 'post'],
    ['Qua bưu điện', 'post'],
    ['khác', null],
    [null, null],
  ])('filed "%s" is %s', (HinhThucNop, channel) => {
    expect(map({ HinhThucNop }).channel).toBe(channel);
  });
});
