import { createServer } from 'node:http';

/** A province's system that is never the bottleneck: Cà Mau's wire format, one dossier of usual size for any code, no latency of its own. */
const step = (name: string, agency: string, level: string) => ({
  BuocXuLy: name,
  DonViXuLy: agency,
  CapDonVi: level,
  NguoiXuLy: 'Cán bộ xử lý',
  BatDau: '03/11/2026 08:15',
  KetThuc: '04/11/2026 16:40',
  HanXuLy: '05/11/2026 17:00',
  YKien: 'Hồ sơ hợp lệ, chuyển bước tiếp theo',
});

const dossier = (code: string) => ({
  MaHoSo: code,
  MaHoSoKhac: '',
  MaThuTuc: '1.013225',
  TenThuTuc: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
  LinhVuc: 'Hoạt động xây dựng',
  MucDo: '3',
  ChuHoSo: 'Nguyễn Văn Bền',
  SoGiayTo: '096082001234',
  DienThoai: '0912345678',
  DiaChi: 'Ấp 4, xã Tân Thành, tỉnh Cà Mau',
  NguoiNop: '',
  DonViTiepNhan: 'UBND xã Tân Thành',
  CapDonVi: 'Xã',
  NgayNhan: '03/11/2026 08:15',
  NgayHenTra: '30/11/2026 17:00',
  NgayXuLyXong: '',
  NgayTra: '',
  TrangThai: 'Đang xử lý',
  HinhThucNop: 'Trực tiếp',
  LyDo: '',
  NoiTraKetQua: 'Trung tâm Phục vụ hành chính công xã Tân Thành',
  QuaTrinhXuLy: [
    step('Tiếp nhận hồ sơ', 'UBND xã Tân Thành', 'Xã'),
    step('Thẩm định hồ sơ', 'Phòng Kinh tế, UBND xã Tân Thành', 'Xã'),
    step('Lấy ý kiến', 'Sở Xây dựng', 'Tỉnh'),
    { ...step('Trình ký', 'UBND xã Tân Thành', 'Xã'), KetThuc: '' },
  ],
  BoSung: [],
  XinLoi: null,
  LePhi: [{ Ten: 'Lệ phí cấp giấy phép xây dựng', SoTien: 75000, DaNop: true }],
  KetQua: [],
});

const MARK = '000.00.00.H12-000000-0000';
const [head, tail] = JSON.stringify([dossier(MARK)]).split(MARK);

const server = createServer((request, response) => {
  const url = request.url ?? '';
  response.setHeader('content-type', 'application/json; charset=utf-8');
  if (url.startsWith('/zalo-graph/')) return response.end('{"id":"7000000000000000001","name":"Bench","error":0,"is_sensitive":false}');
  const code = url.slice(url.indexOf('tukhoa=') + 7);
  return response.end(`${head}${code}${tail}`);
});

server.listen(Number(process.env.PORT), '127.0.0.1');
