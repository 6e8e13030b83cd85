import type { CatalogueRow } from '../record';
import { bothWays, CIVIL_REGISTER, CIVIL_STATUS_DECREE, CIVIL_STATUS_LAW, everyWay, FREE, IDENTITY_PAPER, POST_BOTH, POST_NONE, POST_RESULT, PROXY_PAPER, TWO_LEVELS, usualSteps } from './shared';

const GROUNDS = [CIVIL_STATUS_LAW, CIVIL_STATUS_DECREE];
const COMMUNE = { now: ['xa'], before2025: ['xa'], agency: 'UBND cấp xã', grounds: GROUNDS, updatedOn: '2026-09-01' } as const;
const FOREIGN = { now: ['xa'], before2025: ['huyen'], agency: 'UBND cấp huyện', grounds: [...GROUNDS, TWO_LEVELS], updatedOn: '2025-07-14' } as const;
const COMMUNE_STEPS = usualSteps('Bộ phận một cửa UBND cấp xã', 'Công chức tư pháp - hộ tịch ghi vào Sổ hộ tịch, cập nhật CSDL hộ tịch điện tử và trình Chủ tịch UBND ký.');

/** Civil status (Bộ Tư pháp). */
export const CIVIL_STATUS_ROWS: readonly CatalogueRow[] = [
  {
    ...COMMUNE, code: '1.001193', times: bothWays('1', 'Ngày'), fees: FREE,
    cases: ['Trẻ có giấy chứng sinh', 'Trẻ không có giấy chứng sinh, có người làm chứng', 'Trẻ bị bỏ rơi'],
    papers: [
      { name: 'Tờ khai đăng ký khai sinh', form: 'Tờ khai đăng ký khai sinh (TT 04/2024/TT-BTP)' },
      { name: 'Giấy chứng sinh', cases: ['TH01'] },
      { name: 'Văn bản của người làm chứng xác nhận về việc sinh', cases: ['TH02'] },
      { name: 'Biên bản về việc trẻ bị bỏ rơi', cases: ['TH03'] },
      { ...IDENTITY_PAPER }, { name: 'Giấy chứng nhận kết hôn của cha, mẹ', originals: 0, copies: 1, optional: true, database: CIVIL_REGISTER }, PROXY_PAPER,
    ],
    stepsHtml: COMMUNE_STEPS, events: ['sinh-con'], keywords: ['khai sinh', 'giấy khai sinh', 'sinh con', 'em bé'], post: POST_RESULT,
  },
  {
    ...COMMUNE, code: '1.000894', times: [['truc_tiep', '1', 'Ngày'], ['truc_tuyen', '1', '']], fees: FREE,
    papers: [
      { name: 'Tờ khai đăng ký kết hôn (hai bên ký chung)', form: 'Tờ khai đăng ký kết hôn' },
      { ...IDENTITY_PAPER, name: 'Thẻ căn cước hoặc hộ chiếu của hai bên nam, nữ' },
      { name: 'Giấy xác nhận tình trạng hôn nhân (nếu đăng ký ngoài nơi thường trú)', optional: true, database: CIVIL_REGISTER },
    ],
    stepsHtml: COMMUNE_STEPS, demands: 'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi. Hai bên phải cùng có mặt khi nhận kết quả.',
    events: ['ket-hon'], keywords: ['kết hôn', 'cưới', 'giấy chứng nhận kết hôn'], post: POST_NONE,
  },
  {
    ...COMMUNE, code: '1.000656', times: bothWays('1', 'Ngày'),
    fees: everyWay({ name: 'Lệ phí', amount: 'Miễn phí', unit: '', words: 'Miễn lệ phí khi đăng ký đúng hạn. Đăng ký quá hạn: mức thu 8.000 đồng/trường hợp.', waiver: 'Người thuộc gia đình có công với cách mạng; hộ nghèo; người khuyết tật' }),
    papers: [{ name: 'Tờ khai đăng ký khai tử', form: 'Tờ khai đăng ký khai tử' }, { name: 'Giấy báo tử hoặc giấy tờ thay giấy báo tử' }, IDENTITY_PAPER, PROXY_PAPER],
    stepsHtml: COMMUNE_STEPS, events: ['mat-nguoi-than'], keywords: ['khai tử', 'chứng tử', 'giấy báo tử', 'qua đời'], post: POST_RESULT,
  },
  {
    ...COMMUNE, code: '1.004873', times: bothWays('3'), cases: ['Chưa từng kết hôn', 'Đã ly hôn', 'Vợ hoặc chồng đã chết'],
    fees: everyWay({ name: 'Lệ phí', amount: '15.000', unit: 'Đồng', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }),
    papers: [
      { name: 'Tờ khai cấp giấy xác nhận tình trạng hôn nhân', form: 'Tờ khai cấp giấy xác nhận tình trạng hôn nhân' },
      { name: 'Bản án, quyết định ly hôn đã có hiệu lực', originals: 0, copies: 1, cases: ['TH02'] },
      { name: 'Trích lục khai tử của vợ hoặc chồng', originals: 0, copies: 1, cases: ['TH03'], database: CIVIL_REGISTER },
      { name: 'Giấy xác nhận tình trạng hôn nhân đã cấp (nếu xin cấp lại)', optional: true }, PROXY_PAPER,
    ],
    stepsHtml: COMMUNE_STEPS, events: ['ket-hon', 'lam-giay-to', 'xay-nha'], keywords: ['độc thân', 'tình trạng hôn nhân', 'xác nhận độc thân'], post: POST_BOTH,
  },
  {
    ...COMMUNE, code: '1.004884', times: [['truc_tiep', '5', 'Ngày làm việc'], ['truc_tuyen', '5', '']],
    fees: everyWay({ name: 'Lệ phí', amount: '8.000', unit: 'Đồng', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }),
    papers: [{ name: 'Tờ khai đăng ký lại khai sinh', form: 'Tờ khai đăng ký lại khai sinh' }, { name: 'Bản sao toàn bộ hồ sơ, giấy tờ có thông tin khai sinh', originals: 0, copies: 1 }, { name: 'Văn bản cam đoan về việc đã đăng ký nhưng không lưu giữ được', optional: true }, PROXY_PAPER],
    stepsHtml: COMMUNE_STEPS, demands: 'Việc khai sinh đã đăng ký trước ngày 01/01/2016 nhưng Sổ hộ tịch và bản chính đều bị mất.', events: ['lam-giay-to'], keywords: ['đăng ký lại khai sinh', 'mất giấy khai sinh'], post: POST_BOTH,
  },
  {
    ...COMMUNE, code: '1.004837', times: bothWays('3'), cases: ['Giám hộ cử', 'Giám hộ đương nhiên'],
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: 'Miễn phí', unit: '' }, { way: 'truc_tuyen', name: 'Phí cấp bản sao trích lục', amount: '8.000', unit: '', words: 'Chỉ khi yêu cầu cấp bản sao, /bản' }],
    papers: [{ name: 'Tờ khai đăng ký giám hộ', form: 'Tờ khai đăng ký giám hộ' }, { name: 'Văn bản cử người giám hộ', cases: ['TH01'] }, { name: 'Giấy tờ chứng minh điều kiện giám hộ đương nhiên', cases: ['TH02'] }, PROXY_PAPER],
    stepsHtml: COMMUNE_STEPS, events: ['sinh-con', 'mat-nguoi-than'], keywords: ['giám hộ', 'nuôi cháu'], post: POST_RESULT,
  },
  {
    ...COMMUNE, code: '2.000635', now: ['tinh', 'xa'], before2025: ['tinh', 'huyen', 'xa'], agency: 'Sở Tư pháp, UBND cấp xã', times: [['truc_tiep', '1', 'Ngày'], ['truc_tuyen', '1', 'Ngày'], ['buu_chinh', '1', '']],
    fees: everyWay({ name: 'Phí', amount: '8.000', unit: 'Đồng', words: '8.000 đồng/bản sao trích lục/sự kiện hộ tịch đã đăng ký', waiver: 'Trẻ em, hộ nghèo, người cao tuổi' }),
    papers: [{ name: 'Tờ khai cấp bản sao trích lục hộ tịch', form: 'Tờ khai cấp bản sao trích lục hộ tịch' }, IDENTITY_PAPER, PROXY_PAPER],
    stepsHtml: COMMUNE_STEPS, events: ['lam-giay-to', 'hoc-tap-viec-lam'], keywords: ['trích lục', 'bản sao khai sinh', 'sao y khai sinh'], post: POST_BOTH,
  },
  {
    ...COMMUNE, code: '2.000815', before2025: ['huyen', 'xa'], agency: 'UBND cấp xã, tổ chức hành nghề công chứng', grounds: [['23/2015/NĐ-CP', 'Nghị định về cấp bản sao từ sổ gốc, chứng thực bản sao từ bản chính, chứng thực chữ ký']],
    clients: ['cong_dan', 'doanh_nghiep', 'to_chuc'], times: [['truc_tiep', '1', 'Ngày']],
    fees: [{ way: 'truc_tiep', name: 'Phí chứng thực', amount: '2.000', unit: 'Đồng', words: '2.000 đồng/trang; từ trang thứ ba trở lên thu 1.000 đồng/trang, tối đa 200.000 đồng/bản' }],
    papers: [{ name: 'Bản chính giấy tờ, văn bản làm cơ sở để chứng thực' }, { name: 'Bản sao cần chứng thực', originals: 0, copies: 1 }],
    stepsHtml: COMMUNE_STEPS, demands: 'Bản chính không bị tẩy xóa, sửa chữa, hư hỏng.', events: ['lam-giay-to', 'hoc-tap-viec-lam'], keywords: ['chứng thực', 'sao y', 'công chứng bản sao'], post: POST_NONE,
  },
  {
    ...FOREIGN, code: '2.000806', times: bothWays('5'), fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '1.000.000', unit: 'Đồng', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }, { way: 'truc_tuyen', name: 'Lệ phí', amount: '1.000', unit: 'Nghìn đồng', words: '' }],
    papers: [{ name: 'Tờ khai đăng ký kết hôn', form: 'Tờ khai đăng ký kết hôn' }, { name: 'Hộ chiếu của người nước ngoài', originals: 0, copies: 1 }, { name: 'Giấy tờ chứng minh tình trạng hôn nhân của người nước ngoài' }, { name: 'Giấy xác nhận của cơ sở y tế về sức khỏe tâm thần' }],
    stepsHtml: usualSteps('Bộ phận một cửa UBND cấp huyện', 'Phòng Tư pháp nghiên cứu, thẩm tra hồ sơ &amp; trình ký Giấy chứng nhận kết hôn.'), demands: 'Hai bên phải cùng có mặt khi nhận kết quả.', events: ['ket-hon', 'di-nuoc-ngoai'], keywords: ['kết hôn với người nước ngoài', 'lấy chồng nước ngoài', 'lấy vợ nước ngoài'], post: POST_NONE,
  },
  {
    ...FOREIGN, code: '2.000528', times: bothWays('1', 'Ngày'), fees: everyWay({ name: 'Lệ phí', amount: '75', unit: 'VNĐ', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }),
    papers: [{ name: 'Tờ khai đăng ký khai sinh', form: 'Tờ khai đăng ký khai sinh' }, { name: 'Giấy chứng sinh' }, { name: 'Văn bản thỏa thuận của cha, mẹ về việc chọn quốc tịch cho con' }, PROXY_PAPER],
    stepsHtml: usualSteps('Bộ phận một cửa UBND cấp huyện', 'Công chức làm công tác hộ tịch ghi nội dung khai sinh vào Sổ hộ tịch.'), events: ['sinh-con', 'di-nuoc-ngoai'], keywords: ['khai sinh có yếu tố nước ngoài', 'cha mẹ nước ngoài'], post: POST_RESULT,
  },
  {
    ...COMMUNE, code: '2.000986', agency: 'UBND cấp xã, Công an cấp xã, Bảo hiểm xã hội', times: [['truc_tiep', '20', 'Ngày'], ['truc_tuyen', '20', '']], fees: FREE,
    papers: [{ name: 'Tờ khai điện tử liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ BHYT', form: 'Mẫu tờ khai chung (NĐ 63/2024/NĐ-CP)' }, { name: 'Giấy chứng sinh' }, { name: 'Ý kiến đồng ý cho đăng ký thường trú của chủ hộ', optional: true }, PROXY_PAPER],
    moreResults: [{ code: 'KQ.G01.000064', name: 'Thông báo kết quả đăng ký cư trú' }, { code: 'KQ.G24.000009', name: 'Thẻ bảo hiểm y tế' }],
    grounds: [...GROUNDS, ['63/2024/NĐ-CP', 'Nghị định quy định việc thực hiện liên thông điện tử 02 nhóm thủ tục hành chính']],
    stepsHtml: COMMUNE_STEPS, events: ['sinh-con'], keywords: ['liên thông khai sinh', 'thẻ bảo hiểm y tế trẻ em', 'nhập hộ khẩu cho con'], post: POST_RESULT,
  },
];
