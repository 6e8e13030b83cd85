import { expect, it } from 'vitest';
import { createScrub } from './scrub';
import { hideTitledNames } from './titled-names';

it.each([
  ['Chuyên viên Nguyễn Thị Lan tiếp nhận', 'Chuyên viên N*** T*** L*** tiếp nhận'],
  ['Chuyển cho đồng chí Trần Quốc Toản xử lý', 'Chuyển cho đồng chí T*** Q*** T*** xử lý'],
  ['Bà Trần Thị Ổi ủy quyền', 'Bà T*** T*** Ổ*** ủy quyền'],
  ['Bộ phận Một cửa - người nhận: Trần Văn Tèo, ngày 29/08/2024', 'Bộ phận Một cửa - người nhận: T*** V*** T***, ngày 29/08/2024'],
  ['CV. Lê Văn Cường trình Phó Chủ tịch UBND Phạm Hồng Thái', 'CV. L*** V*** C*** trình Phó Chủ tịch UBND P*** H*** T***'],
  ['Trả kết quả cho Trần Văn Tý (người được ủy quyền)', 'Trả kết quả cho T*** V*** T*** (người được ủy quyền)'],
  ['ông Lê Cường và bà Võ Sáu', 'ông L*** C*** và bà V*** S***'],
  ['NGƯỜI NỘP HỒ VĂN SƠ', 'NGƯỜI NỘP H*** V*** S***'],
  ['ÔNG LÊ VĂN CƯỜNG đã nhận', 'ÔNG L*** V*** C*** đã nhận'],
])('%s', (text, hidden) => {
  expect(hideTitledNames(text)).toBe(hidden);
  expect(createScrub([])(text.normalize('NFD'))).toBe(hidden);
});

it.each([
  'UBND huyện Trần Văn Thời', 'Cán bộ Phan Thiết tiếp nhận', 'đường Nguyễn Văn Cừ', 'tỉnh Bà Rịa - Vũng Tàu', 'huyện Cô Tô, tỉnh Quảng Ninh', 'Lãnh đạo Lâm Đồng phê duyệt',
  'ĐỀ NGHỊ NGƯỜI NỘP HỒ SƠ BỔ SUNG BẢN SAO', 'Đề nghị ông/bà: HỒ SƠ THIẾU bản chính', 'CÁN BỘ LÂM NGHIỆP XÃ', 'TRƯỞNG PHÒNG ĐÀO TẠO NGHỀ', 'HỖ TRỢ CHO MAI TÁNG PHÍ', 'Bảo tàng Chủ tịch Hồ Chí Minh',
  'Cán bộ một cửa tiếp nhận', 'Chuyên viên Phòng Tài nguyên và Môi trường thẩm định', 'Trình Chủ tịch UBND Tỉnh Ký', 'Ông nộp thiếu Đơn', 'Người nhận Hồ sơ', 'Bà Nà', 'Chuyển cho Phòng Tư pháp', 'cho Phan Thiết',
])('%s stays as it is', (text) => {
  expect(createScrub([])(text)).toBe(text);
});

it('hides with them the addresses of mail that are no agency’s', () => {
  expect(createScrub([])('Gửi nva82@gmail.com hoặc an.nguyen@cong-ty.com.vn, không phải motcua@binhthuan.gov.vn')).toBe('Gửi *** hoặc ***, không phải motcua@binhthuan.gov.vn');
});
