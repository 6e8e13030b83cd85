import { CIVIL_STATUS, CRIMINAL_RECORD, HOUSEHOLD_BUSINESS, IDENTITY, IMMIGRATION, RESIDENCE, SOCIAL_AID } from './fields';
import type { Procedure } from './procedure';

/** Work of the commune alone. */
const atCommune = (rest: Omit<Procedure, 'flow' | 'bureau'>, bureau: Procedure['bureau']): Procedure => ({ ...rest, flow: 'commune', bureau });

/** Work of the provincial police. */
const atProvince = (rest: Omit<Procedure, 'flow' | 'bureau'>): Procedure => ({ ...rest, flow: 'province', bureau: 'police' });

const CT01 = 'Tờ khai thay đổi thông tin cư trú (CT01)';
const RESIDENCE_RESULT = { code: 'KQ.G01.000064', name: 'Thông báo kết quả đăng ký cư trú' };
const RESIDENCE_CHANGE = { code: 'KQ.G01.000066', name: 'Thông báo thay đổi thông tin cư trú' };
const AID_DECISION = { code: 'KQ.G21.000012', name: 'Quyết định trợ giúp xã hội' };

/** The rest of the national catalogue that people file. The social aid set and 2.000488 were district and bureau work until 2025. */
export const MORE_PROCEDURES: readonly Procedure[] = [
  atCommune({ code: '1.000656', name: 'Đăng ký khai tử', field: CIVIL_STATUS, onlineLevel: 4, workingDays: 1, feeVnd: 0, papers: ['Tờ khai đăng ký khai tử', 'Giấy báo tử'], result: { code: 'KQ.G15.000034', name: 'Trích lục khai tử' } }, 'justice'),
  atCommune({ code: '1.004837', name: 'Đăng ký giám hộ', field: CIVIL_STATUS, onlineLevel: 3, workingDays: 3, feeVnd: 0, papers: ['Tờ khai đăng ký giám hộ', 'Văn bản cử người giám hộ'], result: { code: 'KQ.G15.000035', name: 'Trích lục đăng ký giám hộ' } }, 'justice'),
  { code: '2.000528', name: 'Đăng ký khai sinh có yếu tố nước ngoài', field: CIVIL_STATUS, onlineLevel: 3, workingDays: 1, feeVnd: 75_000, papers: ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Văn bản thỏa thuận chọn quốc tịch cho con'], result: { code: 'KQ.G15.000031', name: 'Giấy khai sinh' }, flow: 'district', bureau: 'justice' },
  { code: '2.000720', name: 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh', field: HOUSEHOLD_BUSINESS, onlineLevel: 3, workingDays: 3, feeVnd: 100_000, papers: ['Thông báo thay đổi nội dung đăng ký hộ kinh doanh', 'Biên bản họp thành viên hộ gia đình'], result: { code: 'KQ.G12.001347', name: 'Giấy chứng nhận đăng ký hộ kinh doanh (thay đổi)' }, flow: 'district', bureau: 'finance' },
  atCommune({ code: '1.004194', name: 'Đăng ký tạm trú', field: RESIDENCE, onlineLevel: 4, workingDays: 3, feeVnd: 7_000, papers: [CT01, 'Giấy tờ chứng minh chỗ ở hợp pháp'], result: RESIDENCE_RESULT }, 'police'),
  atCommune({ code: '1.002755', name: 'Gia hạn tạm trú', field: RESIDENCE, onlineLevel: 4, workingDays: 3, feeVnd: 5_000, papers: [CT01], result: RESIDENCE_RESULT }, 'police'),
  atCommune({ code: '1.010038', name: 'Tách hộ', field: RESIDENCE, onlineLevel: 4, workingDays: 5, feeVnd: 5_000, papers: [CT01], result: RESIDENCE_CHANGE }, 'police'),
  atCommune({ code: '1.010028', name: 'Xóa đăng ký tạm trú', field: RESIDENCE, onlineLevel: 4, workingDays: 2, feeVnd: 0, papers: [CT01], result: RESIDENCE_CHANGE }, 'police'),
  atCommune({ code: '1.003677', name: 'Khai báo tạm vắng', field: RESIDENCE, onlineLevel: 4, workingDays: 1, feeVnd: 0, papers: ['Đề nghị khai báo tạm vắng'], result: { code: 'KQ.G01.000061', name: 'Phiếu khai báo tạm vắng' } }, 'police'),
  atCommune({ code: '1.013314', name: 'Xác nhận về điều kiện diện tích bình quân nhà ở, tình trạng chỗ ở để đăng ký thường trú', field: RESIDENCE, onlineLevel: 4, workingDays: 2, feeVnd: 0, papers: ['Tờ khai đề nghị xác nhận (Mẫu 02)'], result: { code: 'KQ.G01.000173', name: 'Văn bản xác nhận điều kiện chỗ ở' } }, 'construction'),
  atProvince({ code: '1.001456', name: 'Cấp hộ chiếu phổ thông ở trong nước (cấp tỉnh)', field: IMMIGRATION, onlineLevel: 4, workingDays: 8, feeVnd: 160_000, papers: ['Tờ khai đề nghị cấp hộ chiếu (TK01)', 'Ảnh chân dung 4 x 6 cm'], result: { code: 'KQ.G01.000083', name: 'Hộ chiếu phổ thông' } }),
  atProvince({ code: '1.014061', name: 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên', field: IDENTITY, onlineLevel: 3, workingDays: 7, feeVnd: 0, papers: ['Phiếu đề nghị giải quyết thủ tục về căn cước (DC02)'], result: { code: 'KQ.G01.000023', name: 'Thẻ căn cước' } }),
  atProvince({ code: '3.000333', name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam', field: CRIMINAL_RECORD, onlineLevel: 4, workingDays: 10, feeVnd: 200_000, papers: ['Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp (Mẫu 02/2025)'], result: { code: 'KQ.G01.000199', name: 'Phiếu lý lịch tư pháp số 1' } }),
  atCommune({ code: '1.010385', name: 'Trình báo mất hộ chiếu phổ thông (thực hiện tại cấp huyện)', field: IMMIGRATION, onlineLevel: 3, workingDays: 1, feeVnd: 0, papers: ['Đơn trình báo mất hộ chiếu (TK05)'], result: { code: 'KQ.G01.000030', name: 'Thông báo về việc tiếp nhận đơn trình báo mất hộ chiếu' } }, 'police'),
  { code: '1.001776', name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng', field: SOCIAL_AID, onlineLevel: 3, workingDays: 22, feeVnd: 0, papers: ['Tờ khai đề nghị trợ giúp xã hội (Mẫu 01)', 'Giấy xác nhận khuyết tật'], result: AID_DECISION, flow: 'district', bureau: 'centre' },
  { code: '1.001731', name: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội', field: SOCIAL_AID, onlineLevel: 3, workingDays: 5, feeVnd: 0, papers: ['Tờ khai đề nghị hỗ trợ chi phí mai táng (Mẫu 04)', 'Bản sao giấy chứng tử'], result: AID_DECISION, flow: 'district', bureau: 'centre' },
  { code: '1.001758', name: 'Chi trả trợ cấp xã hội hàng tháng khi đối tượng thay đổi nơi cư trú trong cùng địa bàn huyện', field: SOCIAL_AID, onlineLevel: 3, workingDays: 6, feeVnd: 0, papers: ['Giấy đề nghị thay đổi nơi chi trả', 'Quyết định đang hưởng trợ cấp'], result: AID_DECISION, flow: 'district', bureau: 'centre' },
  { code: '2.000488', name: 'Cấp Phiếu lý lịch tư pháp (tại Sở Tư pháp, trước 01/3/2025)', field: CRIMINAL_RECORD, onlineLevel: 3, workingDays: 10, feeVnd: 200_000, papers: ['Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp'], result: { code: 'KQ.G15.000199', name: 'Phiếu lý lịch tư pháp' }, flow: 'province', bureau: 'justice' },
];
