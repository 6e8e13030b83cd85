import { html, type Markup } from '../markup';
import { CATEGORIES, MAINTAINED, type SandboxMaintenance, type SandboxNotice } from '../systems/centre/notice';
import { slashTime } from '../vn-time';
import { PROVINCE_IDS } from '../world/model';
import { dataTable } from './data-table';
import { inputField, selectField } from './layout';
import { PROVINCE_NAMES } from './words';

const CATEGORY_NAMES: Record<SandboxNotice['category'], string> = { THONG_BAO: 'Thông báo', TTHC: 'Thủ tục', DAU_TU: 'Hỗ trợ đầu tư', HUONG_DAN: 'Hướng dẫn', BAO_TRI: 'Bảo trì' };
const SYSTEM_NAMES: Record<SandboxMaintenance['system'], string> = { MOT_CUA: 'Một cửa', NOP_HO_SO: 'Nộp hồ sơ', THANH_TOAN: 'Thanh toán', BUU_CHINH: 'Bưu chính', PAKN: 'Phản ánh, kiến nghị', DAT_LICH: 'Đặt lịch', TAT_CA: 'Tất cả' };

const provinceField = (id: string): Markup => selectField(id, 'Tỉnh', PROVINCE_IDS.map((province) => [province, PROVINCE_NAMES[province]] as const));
const button = (act: string, id: string, words: string): Markup => html`<form method="post" action="/desk/centre"><input type="hidden" name="act" value="${act}"><input type="hidden" name="id" value="${id}"><button class="plain">${words}</button></form>`;

/** The editor's desk of the four centres: notices and planned maintenance. */
export function centrePage(notices: readonly SandboxNotice[], planned: readonly SandboxMaintenance[]): Markup {
  return html`${dataTable(`${notices.length} thông báo`, ['Tiêu đề', 'Tỉnh', 'Loại', 'Đăng lúc', 'Hết hạn', 'Việc'], notices.map((notice) => ({
    cells: [html`${notice.title}${notice.pinned ? html` <small>(ghim)</small>` : null}`, PROVINCE_NAMES[notice.province], CATEGORY_NAMES[notice.category], slashTime(notice.publishedAt), slashTime(notice.validTo) ?? '–', button('withdraw', notice.id, 'Gỡ')],
  })))}
<h2>Đăng thông báo</h2>
<form method="post" action="/desk/centre"><input type="hidden" name="act" value="publish"><div class="grid">
${provinceField('province')}${selectField('category', 'Loại', CATEGORIES.map((category) => [category, CATEGORY_NAMES[category]] as const))}
${inputField('title', 'Tiêu đề', '', 'type="text" maxlength="300" required')}${inputField('summary', 'Tóm tắt', '', 'type="text" maxlength="500"')}
${selectField('pinned', 'Ghim', [['', 'Không'], ['1', 'Có']])}${inputField('validMinutes', 'Hết hạn sau (phút)', '', 'type="number" min="1" max="1000000"')}
</div><label for="html">Nội dung (HTML)</label><textarea id="html" name="html" rows="6" maxlength="30000"></textarea><p><button>Đăng</button></p></form>
${dataTable(`${planned.length} đợt bảo trì`, ['Hệ thống', 'Tỉnh', 'Từ', 'Đến', 'Lời báo', 'Việc'], planned.map((each) => ({
    cells: [SYSTEM_NAMES[each.system], PROVINCE_NAMES[each.province], slashTime(each.from), slashTime(each.to), each.text, each.cancelled ? 'đã hủy' : button('call_off', each.id, 'Hủy')],
  })))}
<h2>Báo bảo trì</h2>
<form method="post" action="/desk/centre"><input type="hidden" name="act" value="plan"><div class="grid">
${provinceField('maintainedProvince')}${selectField('system', 'Hệ thống', MAINTAINED.map((system) => [system, SYSTEM_NAMES[system]] as const))}
${inputField('inMinutes', 'Bắt đầu sau (phút)', '0', 'type="number" min="-10000" max="100000" required')}${inputField('minutes', 'Kéo dài (phút)', '60', 'type="number" min="1" max="10000" required')}
${inputField('text', 'Lời báo', '', 'type="text" maxlength="500"')}
</div><p><button>Báo trước</button></p></form>`;
}
