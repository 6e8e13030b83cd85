import { CIVIL_STATUS, CONSTRUCTION, ENTERPRISE, HOUSEHOLD_BUSINESS, LAND, RESIDENCE } from './fields';
import { MORE_PROCEDURES } from './more-procedures';
import type { Procedure } from './procedure';

/** National procedures in use, with their real codes; papers are abridged. */
export const PROCEDURES: readonly Procedure[] = [
  { code: '1.001193', name: 'Đăng ký khai sinh', field: CIVIL_STATUS, onlineLevel: 4, workingDays: 1, feeVnd: 0, papers: ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh'], result: { code: 'KQ.G15.000031', name: 'Giấy khai sinh' }, flow: 'commune', bureau: 'justice' },
  { code: '1.000894', name: 'Đăng ký kết hôn', field: CIVIL_STATUS, onlineLevel: 3, workingDays: 1, feeVnd: 0, papers: ['Tờ khai đăng ký kết hôn', 'Giấy tờ tùy thân của hai bên'], result: { code: 'KQ.G15.000032', name: 'Giấy chứng nhận kết hôn' }, flow: 'commune', bureau: 'justice' },
  { code: '1.004873', name: 'Cấp Giấy xác nhận tình trạng hôn nhân', field: CIVIL_STATUS, onlineLevel: 4, workingDays: 3, feeVnd: 15_000, papers: ['Tờ khai cấp giấy xác nhận tình trạng hôn nhân', 'Bản án ly hôn hoặc giấy báo tử (nếu có)'], result: { code: 'KQ.G15.000038', name: 'Giấy xác nhận tình trạng hôn nhân' }, flow: 'commune', bureau: 'justice' },
  { code: '1.004884', name: 'Đăng ký lại khai sinh', field: CIVIL_STATUS, onlineLevel: 3, workingDays: 5, feeVnd: 8_000, papers: ['Tờ khai đăng ký lại khai sinh', 'Bản sao giấy tờ có thông tin khai sinh'], result: { code: 'KQ.G15.000031', name: 'Giấy khai sinh' }, flow: 'commune', bureau: 'justice' },
  { code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch', field: CIVIL_STATUS, onlineLevel: 4, workingDays: 1, feeVnd: 8_000, papers: ['Tờ khai cấp bản sao trích lục'], result: { code: 'KQ.G15.000342', name: 'Bản sao trích lục hộ tịch' }, flow: 'commune', bureau: 'justice' },
  { code: '2.000815', name: 'Chứng thực bản sao từ bản chính', field: { code: 'G15-CT', name: 'Chứng thực' }, onlineLevel: null, workingDays: 1, feeVnd: 2_000, papers: ['Bản chính giấy tờ cần chứng thực'], result: { code: 'KQ.G15.000021', name: 'Bản sao được chứng thực' }, flow: 'commune', bureau: 'justice' },
  { code: '2.000806', name: 'Đăng ký kết hôn có yếu tố nước ngoài', field: CIVIL_STATUS, onlineLevel: 3, workingDays: 5, feeVnd: 1_000_000, papers: ['Tờ khai đăng ký kết hôn', 'Hộ chiếu', 'Giấy tờ chứng minh tình trạng hôn nhân'], result: { code: 'KQ.G15.000032', name: 'Giấy chứng nhận kết hôn' }, flow: 'district', bureau: 'justice' },
  { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh', field: HOUSEHOLD_BUSINESS, onlineLevel: 3, workingDays: 3, feeVnd: 150_000, papers: ['Giấy đề nghị đăng ký hộ kinh doanh', 'Biên bản họp thành viên hộ gia đình'], result: { code: 'KQ.G12.001041', name: 'Giấy chứng nhận đăng ký hộ kinh doanh' }, flow: 'district', bureau: 'finance' },
  { code: '1.013225', name: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ', field: CONSTRUCTION, onlineLevel: 3, workingDays: 15, feeVnd: 75_000, papers: ['Đơn đề nghị cấp giấy phép xây dựng', 'Giấy tờ chứng minh quyền sử dụng đất', 'Bản vẽ thiết kế xây dựng'], result: { code: 'KQ.G17.000311', name: 'Giấy phép xây dựng' }, flow: 'district', bureau: 'construction' },
  { code: '1.013236', name: 'Cấp giấy phép xây dựng mới công trình cấp đặc biệt, cấp I, cấp II', field: CONSTRUCTION, onlineLevel: 3, workingDays: 20, feeVnd: 150_000, papers: ['Đơn đề nghị cấp giấy phép xây dựng', 'Quyết định phê duyệt dự án', 'Hồ sơ bản vẽ thiết kế'], result: { code: 'KQ.G17.000232', name: 'Giấy phép xây dựng' }, flow: 'province', bureau: 'construction' },
  { code: '1.012784', name: 'Tách thửa hoặc hợp thửa đất', field: LAND, onlineLevel: 3, workingDays: 12, feeVnd: 120_000, papers: ['Đơn đề nghị tách thửa, hợp thửa (Mẫu 21)', 'Bản vẽ tách thửa (Mẫu 22)', 'Giấy chứng nhận đã cấp'], result: { code: 'KQ.G10.001148', name: 'Giấy chứng nhận quyền sử dụng đất' }, flow: 'climb', bureau: 'land' },
  { code: '1.012753', name: 'Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu', field: LAND, onlineLevel: 3, workingDays: 20, feeVnd: 100_000, papers: ['Đơn đăng ký đất đai', 'Sơ đồ thửa đất', 'Giấy tờ về quyền sử dụng đất'], result: { code: 'KQ.G10.001148', name: 'Giấy chứng nhận quyền sử dụng đất' }, flow: 'climb', bureau: 'land' },
  { code: '1.012786', name: 'Cấp lại Giấy chứng nhận quyền sử dụng đất do bị mất', field: LAND, onlineLevel: 3, workingDays: 10, feeVnd: 50_000, papers: ['Đơn đề nghị cấp lại (Mẫu 18)'], result: { code: 'KQ.G10.001148', name: 'Giấy chứng nhận quyền sử dụng đất' }, flow: 'climb', bureau: 'land' },
  { code: '2.001610', name: 'Đăng ký thành lập doanh nghiệp tư nhân', field: ENTERPRISE, onlineLevel: 4, workingDays: 3, feeVnd: 100_000, papers: ['Giấy đề nghị đăng ký doanh nghiệp'], result: { code: 'KQ.G12.001044', name: 'Giấy chứng nhận đăng ký doanh nghiệp' }, flow: 'province', bureau: 'finance' },
  { code: '2.001199', name: 'Đăng ký thành lập công ty TNHH hai thành viên trở lên', field: ENTERPRISE, onlineLevel: 4, workingDays: 3, feeVnd: 150_000, papers: ['Giấy đề nghị đăng ký doanh nghiệp', 'Điều lệ công ty', 'Danh sách thành viên'], result: { code: 'KQ.G12.001052', name: 'Giấy chứng nhận đăng ký doanh nghiệp' }, flow: 'province', bureau: 'finance' },
  { code: '1.004222', name: 'Đăng ký thường trú', field: RESIDENCE, onlineLevel: 4, workingDays: 7, feeVnd: 10_000, papers: ['Tờ khai thay đổi thông tin cư trú (CT01)', 'Giấy tờ chứng minh chỗ ở hợp pháp'], result: { code: 'KQ.G01.000064', name: 'Thông báo kết quả đăng ký cư trú' }, flow: 'commune', bureau: 'police' },
  { code: '2.000986', name: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi', field: CIVIL_STATUS, onlineLevel: 3, workingDays: 15, feeVnd: 0, papers: ['Tờ khai chung', 'Giấy chứng sinh'], result: { code: 'KQ.G15.000031', name: 'Giấy khai sinh và thẻ bảo hiểm y tế' }, flow: 'newborn', bureau: 'insurance' },
  { code: '3.000347', name: 'Đổi giấy phép lái xe', field: { code: 'G01-GPLX', name: 'Sát hạch, cấp giấy phép lái xe' }, onlineLevel: 4, workingDays: 5, feeVnd: 135_000, papers: ['Đơn đề nghị đổi giấy phép lái xe', 'Giấy khám sức khỏe'], result: { code: 'KQ.G01.000185', name: 'Giấy phép lái xe' }, flow: 'ministry', bureau: 'police' },
  ...MORE_PROCEDURES,
];

const byCode = new Map(PROCEDURES.map((procedure) => [procedure.code, procedure]));

/** A procedure by its national code. */
export function findProcedure(code: string): Procedure | null {
  return byCode.get(code) ?? null;
}

/** The procedure of a dossier the world made itself; such a code is always known. */
export function procedureOf(dossier: { procedureCode: string }): Procedure {
  const procedure = byCode.get(dossier.procedureCode);
  if (procedure === undefined) throw new Error(`unknown procedure ${dossier.procedureCode}`);
  return procedure;
}
