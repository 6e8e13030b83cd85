import type { FormSpec } from '../build-form';
import { choose, detail, ifDetail, place, sex, ethnicity } from '../detail-fields';

const OWNER = ['chủ hộ kinh doanh', 'the owner'] as const;
const lines = detail('lines', 'long_text', 'Ngành, nghề kinh doanh', 'Lines of business', ['Mỗi dòng một ngành, ghi ngành chính trước. Ví dụ: Bán lẻ tạp hóa.', 'One a line, the main one first. For example: grocery.'], { max: 1500 });
const contact = [detail('businessPhone', 'phone', 'Điện thoại của cơ sở', 'Phone of the business', null, { required: false }), detail('businessEmail', 'email', 'Thư điện tử của cơ sở', 'E-mail of the business', null, { required: false })];
const tax = [
  choose('taxWay', 'Phương pháp tính thuế', 'Taxed by', [['declare', 'Kê khai', 'Declaration'], ['each', 'Từng lần phát sinh', 'Each transaction']]),
  detail('workers', 'number', 'Số lao động dự kiến', 'Workers expected', null, { min: 0, max: 10000 }),
  detail('startsOn', 'date', 'Ngày bắt đầu hoạt động', 'Starts on', null),
];
const company = [
  detail('companyName', 'text', 'Tên doanh nghiệp bằng tiếng Việt', 'Name in Vietnamese', ['Có loại hình và tên riêng, không trùng doanh nghiệp khác.', 'With the legal form, not the name of another.'], { max: 200 }),
  detail('foreignName', 'text', 'Tên bằng tiếng nước ngoài', 'Name in a foreign language', null, { required: false, max: 200 }),
  detail('shortName', 'text', 'Tên viết tắt', 'Short name', null, { required: false, max: 60 }),
  ...place('seat', ['Trụ sở chính', 'Head office']), ...contact, lines, ...tax,
];

/** Household businesses and companies, after the forms of NĐ 168/2025/NĐ-CP. */
export const BUSINESS_FORMS: FormSpec[] = [
  {
    procedureCode: '1.001612', version: 1,
    details: [detail('businessName', 'text', 'Tên hộ kinh doanh', 'Name of the household business', ['Bắt đầu bằng "Hộ kinh doanh", không trùng trong cùng tỉnh.', 'Begins with "Hộ kinh doanh", unique in the province.'], { max: 150 }), ...place('business', ['Địa điểm kinh doanh', 'Place of business']), ...contact, lines, detail('capital', 'money', 'Vốn kinh doanh (đồng)', 'Capital (đồng)', ['Số tiền bạn bỏ ra để kinh doanh.', 'What you put in.'], { min: 1 }), sex('ownerSex', OWNER), ethnicity('ownerEthnicity', OWNER), ...place('ownerHome', ['Nơi ở của chủ hộ', 'Residence of the owner']), choose('foundedBy', 'Ai thành lập?', 'Who founds it?', [['one', 'Một cá nhân', 'One person'], ['family', 'Các thành viên hộ gia đình', 'Members of a family']]), detail('members', 'long_text', 'Các thành viên hộ gia đình', 'Members of the family', ['Mỗi dòng: họ tên, ngày sinh, số định danh, phần vốn góp.', 'One a line: name, birth date, identity number, share.'], { shownIf: ifDetail('foundedBy', 'family') }), ...tax],
  },
  {
    procedureCode: '2.000720', version: 1,
    details: [detail('businessName', 'text', 'Tên hộ kinh doanh đang dùng', 'Present name'), detail('businessCode', 'text', 'Mã số hộ kinh doanh', 'Business code', ['Trên giấy chứng nhận; thường là mã số thuế.', 'On the certificate; usually the tax code.'], { min: 8, max: 20 }), detail('changes', 'choices', 'Thay đổi những gì?', 'What changes?', null, { options: [['name', 'Tên', 'Name'], ['place', 'Địa điểm', 'Place'], ['lines', 'Ngành, nghề', 'Lines'], ['capital', 'Vốn', 'Capital'], ['owner', 'Chủ hộ', 'Owner']].map(([value = '', vi = '', en = '']) => ({ value, label: { vi, en } })) }), detail('newName', 'text', 'Tên mới', 'New name', null, { max: 150, shownIf: ifDetail('changes', 'name') }), ...place('new', ['Địa điểm mới', 'New place'], ifDetail('changes', 'place')), { ...lines, shownIf: ifDetail('changes', 'lines') }, detail('capital', 'money', 'Vốn mới (đồng)', 'New capital (đồng)', null, { min: 1, shownIf: ifDetail('changes', 'capital') }), detail('newOwner', 'name', 'Họ tên chủ hộ mới', 'New owner', null, { shownIf: ifDetail('changes', 'owner') }), detail('newOwnerId', 'id_number', 'Số định danh chủ hộ mới', 'Identity number of the new owner', null, { shownIf: ifDetail('changes', 'owner') }), detail('reason', 'text', 'Lý do thay đổi', 'Reason', null, { required: false })],
  },
  { procedureCode: '2.001610', version: 1, details: [...company, detail('capital', 'money', 'Vốn đầu tư (đồng)', 'Capital (đồng)', null, { min: 1 })] },
  { procedureCode: '2.001199', version: 1, details: [...company, detail('capital', 'money', 'Vốn điều lệ (đồng)', 'Charter capital (đồng)', null, { min: 1 }), detail('memberCount', 'number', 'Số thành viên góp vốn', 'Number of members', ['Từ 2 đến 50.', '2 to 50.'], { min: 2, max: 50 }), detail('legalRepresentative', 'name', 'Người đại diện theo pháp luật', 'Legal representative'), detail('representativeTitle', 'text', 'Chức danh', 'Title', ['Ví dụ: Giám đốc.', 'For example: director.'], { max: 60 })] },
];
