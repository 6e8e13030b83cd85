import { inventName } from '../world/people';
import { PROVINCE_IDS, type ProvinceId } from '../world/model';
import { fieldAt, fieldName, questionField } from './fields';
import type { LetterStore } from './letter-store';

const DAY_MS = 86_400_000;
const PLACES: Record<ProvinceId, { centre: string; commune: string; street: string }> = {
  'binh-thuan': { centre: 'Trung tâm Phục vụ hành chính công tỉnh Lâm Đồng', commune: 'UBND phường Phan Thiết', street: 'Trần Hưng Đạo, phường Phan Thiết' },
  'quang-nam': { centre: 'Trung tâm Phục vụ hành chính công thành phố Đà Nẵng', commune: 'UBND phường Hội An', street: 'Phan Châu Trinh, phường Hội An' },
  'ca-mau': { centre: 'Trung tâm Phục vụ hành chính công tỉnh Cà Mau', commune: 'UBND phường An Xuyên', street: 'Ngô Quyền, phường An Xuyên' },
  'binh-duong': { centre: 'Trung tâm Phục vụ hành chính công Thành phố Hồ Chí Minh', commune: 'UBND phường Dĩ An', street: 'Trần Hưng Đạo, phường Dĩ An' },
};

interface Seed {
  kind: 'petition' | 'question';
  /** Position of its field; ignored for questions. */
  field: number;
  by: 'centre' | 'commune';
  title: string;
  content: string;
  answer: string;
  procedureCode?: string;
  isPublic?: false;
}

/** `%n` the writer, `%s` a street, `%a` the agency. Answers name people, as real ones do: who shows them has to hide that. */
const SEEDS: readonly Seed[] = [
  { kind: 'petition', field: 0, by: 'commune', title: 'Hồ sơ xác nhận tình trạng hôn nhân trễ hẹn năm ngày', content: 'Tôi nộp hồ sơ đã quá hẹn năm ngày, không ai báo lý do.', answer: 'Kính gửi ông/bà %n. %a xin lỗi về việc chậm trả kết quả do phải xác minh nơi cư trú cũ. Kết quả đã có từ chiều qua, mời ông/bà đến nhận hoặc đăng ký nhận qua bưu chính.' },
  { kind: 'petition', field: 0, by: 'commune', title: 'Bộ phận một cửa đóng cửa trước giờ', content: 'Tôi đến lúc 16 giờ 30 thì quầy đã nghỉ.', answer: 'Cảm ơn phản ánh của công dân %n. %a đã nhắc nhở bộ phận một cửa thực hiện đúng giờ làm việc đến 17 giờ và niêm yết lại giờ tiếp nhận.' },
  { kind: 'petition', field: 5, by: 'commune', title: 'Đèn đường hỏng trên đường %s', content: 'Ba bóng đèn hỏng hai tuần nay, buổi tối đi lại nguy hiểm.', answer: 'Đơn vị quản lý chiếu sáng đã thay ba bóng đèn trên tuyến %s vào ngày hôm sau khi nhận phản ánh.' },
  { kind: 'petition', field: 5, by: 'commune', title: 'Rác thải tồn đọng ở chợ', content: 'Chợ có đống rác để nhiều ngày, mùi hôi.', answer: '%a đã yêu cầu đơn vị vệ sinh môi trường thu gom hai lần mỗi ngày và đặt thêm bốn thùng rác tại chợ.' },
  { kind: 'petition', field: 1, by: 'centre', title: 'Yêu cầu nộp bản giấy khi đã nộp trực tuyến là không phù hợp', content: 'Tôi đã nộp trực tuyến toàn trình nhưng vẫn bị yêu cầu mang bản giấy.', answer: 'Sau khi rà soát, %a thống nhất không yêu cầu nộp lại bản giấy với hồ sơ đã ký số hoặc lấy từ cơ sở dữ liệu; đã hướng dẫn lại tất cả bộ phận một cửa từ đầu tháng.' },
  { kind: 'petition', field: 6, by: 'centre', title: 'Kiến nghị trả kết quả điện tử cho bản sao trích lục hộ tịch', content: 'Đề nghị cho nhận bản điện tử có ký số thay vì đến quầy.', answer: 'Kiến nghị được tiếp thu. Từ quý sau, bản sao trích lục hộ tịch có bản điện tử ký số trong kho kết quả của công dân. Mọi thắc mắc liên hệ bà %n, điện thoại 0901 234 567.' },
  { kind: 'petition', field: 2, by: 'centre', title: 'Hai phường hướng dẫn khác nhau về giấy xác nhận cư trú', content: 'Mỗi nơi đòi một loại giấy.', answer: '%a đã ban hành hướng dẫn thống nhất: không yêu cầu giấy xác nhận thông tin cư trú khi đã tra được trong cơ sở dữ liệu quốc gia về dân cư.' },
  { kind: 'question', field: 0, by: 'commune', title: 'Đăng ký khai sinh cho con khi bố mẹ chưa đăng ký kết hôn', content: 'Con tôi có được ghi tên cha không?', answer: 'Được. Người cha làm thủ tục nhận con cùng lúc với đăng ký khai sinh, có giấy tờ chứng minh quan hệ cha con hoặc văn bản cam đoan có hai người làm chứng.', procedureCode: '1.001193' },
  { kind: 'question', field: 0, by: 'commune', title: 'Đăng ký tạm trú ở nhà trọ cần giấy tờ gì', content: 'Chủ trọ không có hợp đồng.', answer: 'Cần tờ khai CT01 và giấy tờ chứng minh chỗ ở hợp pháp; không có hợp đồng thì dùng văn bản cho thuê, mượn, ở nhờ không phải công chứng.', procedureCode: '1.004194' },
  { kind: 'question', field: 0, by: 'centre', title: 'Hộ kinh doanh có được đăng ký nhiều địa điểm không', content: 'Tôi muốn mở thêm một quầy hàng.', answer: 'Được. Hộ kinh doanh chọn một địa điểm làm trụ sở và thông báo các địa điểm còn lại với cơ quan thuế, quản lý thị trường nơi hoạt động.', procedureCode: '1.001612' },
  { kind: 'question', field: 0, by: 'centre', title: 'Xin giấy phép xây dựng nhà trên đất của bố mẹ', content: 'Đất đứng tên bố mẹ tôi.', answer: 'Cần văn bản thỏa thuận cho xây dựng trên đất của người đứng tên, hoặc làm thủ tục tặng cho trước khi xin phép. Trả lời công dân %n.', procedureCode: '1.013225' },
  { kind: 'question', field: 0, by: 'commune', title: 'Câu hỏi riêng của tôi về nợ đất', content: 'Tôi không muốn công khai.', answer: 'Đã trả lời riêng cho người hỏi theo địa chỉ đã ghi trong câu hỏi.', isPublic: false },
];

/** Answered petitions and questions of every province, and one petition under way. */
export function seedLetters(store: LetterStore, now: Date): void {
  for (const province of PROVINCE_IDS) {
    const place = PLACES[province];
    SEEDS.forEach((seed, index) => {
      const name = inventName(`${province}/letter/${index}`);
      const agency = place[seed.by];
      const fill = (text: string): string => text.replaceAll('%n', name).replaceAll('%s', place.street).replaceAll('%a', agency);
      const sentAt = new Date(now.getTime() - (40 - index * 3) * DAY_MS);
      const answeredAt = new Date(sentAt.getTime() + 2 * DAY_MS);
      const field = seed.kind === 'question' ? questionField(province) : fieldAt(province, seed.field);
      const isPublic = seed.isPublic ?? true;
      store.put({
        province, kind: seed.kind, reference: '', writer: { name, phone: '0900012345', email: '', address: place.street }, title: fill(seed.title), content: fill(seed.content),
        field, area: fieldName(province, field) ?? '', agency, procedureCode: seed.procedureCode ?? '', dossierCode: '', place: place.street, files: [], showName: false, isPublic, sentAt, state: 'answered',
        steps: [
          { at: new Date(sentAt.getTime() + 3_600_000), agency: place.centre, state: 'received', text: 'Đã tiếp nhận, đang phân loại' },
          { at: answeredAt, agency, state: 'answered', text: fill(seed.answer) },
        ],
        answer: { at: answeredAt, agency, text: fill(seed.answer) }, refusal: null, ratings: [], reopenings: [], progressAsked: [],
      });
    });
  }
}
