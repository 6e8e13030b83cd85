import { slashTime } from '../../vn-time';
import type { ProvinceId } from '../../world/model';
import type { SandboxMaintenance, SandboxNotice } from './notice';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Each centre's public address and how it calls its place. */
export const CENTRES: Record<ProvinceId, { host: string; place: string; investor: string }> = {
  'binh-thuan': { host: 'https://hanhchinhcong.binhthuan.gov.vn', place: 'Bình Thuận', investor: 'điện gió và du lịch ven biển Mũi Né' },
  'quang-nam': { host: 'https://tthcc.quangnam.gov.vn', place: 'Quảng Nam', investor: 'cơ khí, ô tô tại Khu kinh tế mở Chu Lai' },
  'ca-mau': { host: 'https://ttgqtthc.camau.gov.vn', place: 'Cà Mau', investor: 'chế biến thủy sản và điện khí' },
  'binh-duong': { host: 'https://tthcc.binhduong.gov.vn', place: 'Bình Dương', investor: 'khu công nghiệp công nghệ cao tại Bàu Bàng' },
};

type Seed = Omit<SandboxNotice, 'id'>;

/** What a centre has on its pages: every category, one pinned, one over, one not yet out, and one written the way people paste from Word. */
export function seedNotices(province: ProvinceId, now: Date): Seed[] {
  const { host, place, investor } = CENTRES[province];
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const notice = (category: Seed['category'], title: string, days: number, html: string, more: Partial<Seed> = {}): Seed => ({
    province, category, title, summary: '', html, cover: '', pinned: false, publishedAt: daysAgo(days), validFrom: null, validTo: null, ...more,
  });
  return [
    notice('THONG_BAO', `Giờ làm việc của Trung tâm Phục vụ hành chính công ${place}`, 40,
      '<p>Trung tâm làm việc từ <strong>thứ Hai đến thứ Sáu</strong>. Hồ sơ nộp trong ứng dụng ngoài giờ được tính từ buổi làm việc kế tiếp.</p><h2>Cần mang theo</h2><ul><li>Căn cước</li><li>Giấy hẹn, nếu đến nhận kết quả</li></ul>',
      { pinned: true, summary: 'Làm việc thứ Hai đến thứ Sáu; nộp hồ sơ trong ứng dụng lúc nào cũng được.', cover: '/tai-len/tru-so.png' }),
    notice('TTHC', 'Thay đổi mẫu tờ khai đăng ký khai sinh từ tháng 11', 6,
      `<p>Mẫu mới bỏ mục <em>nơi thường trú của người mẹ</em>. Xem <a href="https://dichvucong.gov.vn/p/home/dvc-trang-chu.html">Cổng Dịch vụ công quốc gia</a>.</p><ol><li>Tờ khai đã nộp vẫn có giá trị.</li><li>Tờ khai trong ứng dụng đã được đổi.</li></ol>`,
      { summary: 'Tờ khai trong ứng dụng đã theo mẫu mới.' }),
    notice('DAU_TU', `Hỗ trợ nhà đầu tư vào ${investor}`, 9,
      `<h2>Được hỗ trợ gì</h2><p>Một đầu mối tại Trung tâm nhận và trả hồ sơ cho nhà đầu tư.</p><table><tr><th>Việc</th><th>Thời gian</th></tr><tr><td>Chấp thuận chủ trương</td><td>25 ngày</td></tr></table><p><img src="${host}/tai-len/dau-tu.png" alt="Sơ đồ khu kêu gọi đầu tư"></p>`,
      { summary: 'Một đầu mối cho hồ sơ đầu tư, hẹn gặp trước qua ứng dụng.', cover: `${host}/tai-len/dau-tu.png` }),
    notice('HUONG_DAN', 'Xem tình trạng hồ sơ bằng mã QR trên giấy hẹn', 15,
      '<p>Mở ứng dụng, bấm <b>Quét mã</b>, đưa máy vào mã QR ở góc giấy hẹn.</p><p>Không có giấy hẹn? Nhập mã hồ sơ.</p>',
      { summary: 'Quét mã QR ở góc giấy hẹn là thấy hồ sơ đang ở đâu.' }),
    notice('THONG_BAO', 'Nhắc nhận kết quả: kết quả để quá 30 ngày', 3,
      `<div class=MsoNormal style='mso-fareast-font-family:"Times New Roman"'><!--[if gte mso 9]><xml><o:p></o:p></xml><![endif]--><span lang=VI>Mời bà con đến nhận kết quả&nbsp;còn ở quầy.<o:p></o:p></span></div><script>document.title='x'</script><p onclick="alert(1)">Gọi <a href="javascript:alert(1)">tổng đài</a> hoặc <a href="tel:18001096">1800 1096</a>.</p><img src="https://theo-doi.example.com/pixel.gif" onerror="alert(1)">`,
      { summary: '<b>Mời bà con</b> đến nhận kết quả còn ở quầy.' }),
    notice('THONG_BAO', 'Đã hết hạn: nghỉ lễ 2/9', 80, '<p>Trung tâm nghỉ lễ.</p>', { validTo: daysAgo(75) }),
    notice('THONG_BAO', 'Chưa đăng: lịch nghỉ Tết', -20, '<p>Lịch nghỉ Tết.</p>'),
  ];
}

/** One planned for the next week, for the banner. Cà Mau's own was called off by nobody; none lasts at the start. */
export function seedMaintenance(province: ProvinceId, now: Date): Omit<SandboxMaintenance, 'id' | 'cancelled'>[] {
  if (province !== 'ca-mau') return [];
  const from = new Date(Math.ceil((now.getTime() + 3 * DAY_MS) / HOUR_MS) * HOUR_MS);
  return [{ province, system: 'MOT_CUA', from, to: new Date(from.getTime() + 4 * HOUR_MS), text: `Nâng cấp máy chủ của hệ thống một cửa, bắt đầu ${slashTime(from) ?? ''}.` }];
}
