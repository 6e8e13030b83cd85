import type { WireProcedure } from './wire';

/** A row of the national catalogue with what a test is about laid over it. */
export function wireProcedure(change: Partial<WireProcedure> = {}): WireProcedure {
  return {
    ma: '1.001193', ten: 'Đăng ký khai sinh', linhVuc: { ma: 'G15-HT', ten: 'Hộ tịch' }, capThucHien: ['xa'], capTruoc01072025: ['xa'],
    coQuanThucHien: 'UBND cấp xã', mucDo: '4', doiTuong: ['cong_dan'],
    thoiHan: [{ hinhThuc: 'truc_tiep', giaTri: '3', donVi: 'Ngày làm việc' }, { hinhThuc: 'truc_tuyen', giaTri: '3', donVi: '' }],
    phiLePhi: [{ hinhThuc: 'truc_tiep', ten: 'Lệ phí', mucThu: 'Miễn phí', donVi: '', moTa: '', doiTuongMienGiam: '' }],
    thanhPhanHoSo: [
      { ma: 'G15-TP01', ten: 'Tờ khai đăng ký khai sinh', banChinh: 1, banSao: 0, batBuoc: true, truongHop: null, khaiThacCsdl: null, bieuMau: { ten: 'Tờ khai', url: 'https://csdl.dichvucong.gov.vn/bieu-mau/G15-01.docx' }, dungTrongUyQuyen: false },
      { ma: 'G15-TP02', ten: 'Giấy chứng sinh', banChinh: 1, banSao: 0, batBuoc: true, truongHop: ['TH01'], khaiThacCsdl: null, bieuMau: null, dungTrongUyQuyen: false },
    ],
    truongHop: [{ ma: 'TH01', ten: 'Trẻ có giấy chứng sinh' }], ketQua: [{ ma: 'KQ.G15.000031', ten: 'Giấy khai sinh' }], canCuPhapLy: [{ so: '60/2014/QH13', ten: 'Luật Hộ tịch' }],
    trinhTu: '<p><strong>Bước 1:</strong> Nộp hồ sơ.</p>', yeuCau: '', suKien: ['sinh-con'], tuKhoa: ['khai sinh'], buuChinh: { guiHoSo: false, nhanKetQua: true }, capNhat: '2026-09-01',
    ...change,
  };
}
