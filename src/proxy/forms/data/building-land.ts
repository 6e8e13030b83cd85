import type { FormSpec } from '../build-form';
import { choose, detail, ifDetail, place } from '../detail-fields';

const lot = [
  detail('lotNumber', 'text', 'Thửa đất số', 'Lot number', ['Ghi trên giấy chứng nhận.', 'On the certificate.'], { max: 40 }),
  detail('mapNumber', 'text', 'Tờ bản đồ số', 'Map sheet number', null, { max: 40 }),
  detail('landArea', 'number', 'Diện tích đất (m²)', 'Area of land (m²)', null, { min: 1, max: 10_000_000 }),
  ...place('land', ['Địa chỉ thửa đất', 'Address of the lot']),
];
const certificate = [
  detail('certificateNumber', 'text', 'Số phát hành giấy chứng nhận', 'Certificate number', ['Hai chữ và sáu hoặc tám số, ví dụ: CA 123456.', 'Two letters and six or eight digits.'], { max: 40 }),
  detail('certificateDate', 'date', 'Ngày cấp giấy chứng nhận', 'Date of the certificate', null, { when: 'past' }),
];
const building = [
  detail('floors', 'number', 'Số tầng', 'Storeys', null, { min: 1, max: 200 }), detail('buildArea', 'number', 'Diện tích xây dựng tầng 1 (m²)', 'Ground floor area (m²)', null, { min: 1, max: 1_000_000 }),
  detail('floorArea', 'number', 'Tổng diện tích sàn (m²)', 'Total floor area (m²)', null, { min: 1, max: 10_000_000 }), detail('height', 'number', 'Chiều cao công trình (m)', 'Height (m)', null, { min: 1, max: 1000 }),
  detail('setback', 'number', 'Khoảng lùi (m)', 'Setback (m)', null, { required: false, max: 500 }), detail('basement', 'yes_no', 'Có tầng hầm không?', 'Is there a basement?'), detail('basements', 'number', 'Số tầng hầm', 'Basement storeys', null, { min: 1, max: 10, shownIf: ifDetail('basement', 'true') }),
  detail('designer', 'text', 'Tổ chức, cá nhân thiết kế', 'Designer'), detail('designerLicence', 'text', 'Số chứng chỉ của người thiết kế', 'Licence of the designer', null, { required: false, max: 60 }),
  detail('startsOn', 'date', 'Dự kiến khởi công', 'Expected start', null, { when: 'future' }), detail('months', 'number', 'Dự kiến xây trong (tháng)', 'Months of work', null, { min: 1, max: 240 }),
];

/** Building permits (NĐ 175/2024/NĐ-CP) and land (NĐ 101/2024/NĐ-CP, NĐ 151/2025/NĐ-CP). */
export const BUILDING_LAND_FORMS: FormSpec[] = [
  { procedureCode: '1.013225', version: 1, details: [...lot, ...certificate, choose('buildingKind', 'Loại công trình', 'Kind of building', [['house', 'Nhà ở riêng lẻ', 'House'], ['class3', 'Công trình cấp III', 'Class III'], ['class4', 'Công trình cấp IV', 'Class IV']]), ...building, detail('neighbours', 'yes_no', 'Nhà liền kề có chung tường hoặc sát móng không?', 'Are neighbours wall to wall?', ['Nếu có, cần bản cam kết bảo đảm an toàn.', 'If so, a safety commitment is needed.'])] },
  { procedureCode: '1.013236', version: 1, details: [detail('projectName', 'text', 'Tên dự án', 'Name of the project'), detail('projectDecision', 'text', 'Số, ngày quyết định phê duyệt', 'Number and date of its approval'), ...lot, choose('buildingClass', 'Cấp công trình', 'Class', [['special', 'Cấp đặc biệt', 'Special'], ['class1', 'Cấp I', 'Class I'], ['class2', 'Cấp II', 'Class II']]), detail('appraisal', 'text', 'Số, ngày văn bản thẩm định thiết kế', 'Number and date of the design appraisal'), ...building] },
  { procedureCode: '1.012784', version: 1, details: [...lot, ...certificate, choose('work', 'Bạn muốn', 'You want to', [['split', 'Tách thửa', 'Split'], ['merge', 'Hợp thửa', 'Merge']]), detail('parts', 'long_text', 'Diện tích từng thửa sau khi tách', 'Area of each lot after it', ['Mỗi dòng một thửa: diện tích m², mục đích.', 'One a line: m², use.'], { shownIf: ifDetail('work', 'split') }), detail('mergedLots', 'text', 'Các thửa hợp vào', 'Lots to merge', ['Số thửa, tờ bản đồ của từng thửa.', 'Lot and map number of each.'], { shownIf: ifDetail('work', 'merge') }), detail('reason', 'text', 'Lý do', 'Reason', ['Ví dụ: chuyển nhượng một phần, cho con.', 'For example: partial sale, gift to a child.']), detail('mortgaged', 'yes_no', 'Thửa đất có đang thế chấp không?', 'Is it mortgaged?')] },
  { procedureCode: '1.012786', version: 1, details: [...lot, ...certificate, detail('lostOn', 'date', 'Ngày phát hiện mất', 'Found lost on', null, { when: 'past' }), detail('how', 'long_text', 'Mất trong trường hợp nào?', 'How was it lost?', null, { max: 1000 }), detail('mortgaged', 'yes_no', 'Đất có đang thế chấp không?', 'Is it mortgaged?')] },
  { procedureCode: '1.012753', version: 1, details: [...lot, choose('use', 'Mục đích sử dụng', 'Use', [['home', 'Đất ở', 'Housing'], ['farm', 'Đất nông nghiệp', 'Farming'], ['trade', 'Sản xuất, kinh doanh', 'Trade'], ['other', 'Khác', 'Other']]), detail('useText', 'text', 'Mục đích cụ thể', 'Which use', null, { shownIf: ifDetail('use', 'other') }), detail('usedSince', 'number', 'Sử dụng từ năm', 'Used since the year', null, { min: 1900, max: 2100 }), choose('origin', 'Nguồn gốc đất', 'Origin', [['state', 'Nhà nước giao, cho thuê', 'From the state'], ['bought', 'Nhận chuyển nhượng', 'Bought'], ['inherited', 'Thừa kế, tặng cho', 'Inherited or given'], ['cleared', 'Tự khai phá', 'Cleared']]), detail('hasAssets', 'yes_no', 'Có đăng ký cả nhà, công trình trên đất không?', 'Register buildings as well?'), detail('assets', 'text', 'Nhà, công trình trên đất', 'Buildings', ['Loại, diện tích, số tầng.', 'Kind, area, storeys.'], { shownIf: ifDetail('hasAssets', 'true') }), detail('dispute', 'yes_no', 'Đất có đang tranh chấp không?', 'Is it disputed?')] },
];
