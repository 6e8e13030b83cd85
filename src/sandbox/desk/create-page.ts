import { html, type Markup } from '../markup';
import { CITIZENS } from '../world/citizens';
import { PROVINCE_IDS } from '../world/model';
import { officesOf } from '../world/offices';
import { PROCEDURES } from '../world/procedures';
import { inputField, selectField } from './layout';
import { PROVINCE_NAMES, STATUS_NAMES } from './words';

/** The form that makes a dossier. */
export function createPage(): Markup {
  const offices = PROVINCE_IDS.map(
    (province) => html`<optgroup label="${PROVINCE_NAMES[province]}">${officesOf(province).map((office) => html`<option value="${office.code}">${office.name} (${office.code})</option>`)}</optgroup>`,
  );
  return html`<form method="post" action="/desk/create"><div class="grid">
${selectField('province', 'Tỉnh', PROVINCE_IDS.map((id) => [id, PROVINCE_NAMES[id]] as const))}
<div><label for="office">Nơi tiếp nhận (thuộc tỉnh đã chọn)</label><select id="office" name="office"><option value="">Một xã, phường hiện nay</option>${offices}</select></div>
${selectField('procedure', 'Thủ tục', PROCEDURES.map(({ code, name }) => [code, `${code} ${name}`] as const), '1.013225')}
${selectField('status', 'Trạng thái', Object.entries(STATUS_NAMES), '2')}
${inputField('statusLabel', 'Trạng thái ghi khác đi (nếu có)', '', 'type="text" maxlength="80"')}
${selectField('citizen', 'Chủ hồ sơ', [['', 'Người bất kỳ'], ...CITIZENS.map(({ n, name }) => [String(n), name] as const)])}
${inputField('receivedDaysAgo', 'Tiếp nhận cách đây mấy ngày làm việc', '0', 'type="number" min="0" max="1000"')}
${inputField('dueInDays', 'Hẹn trả sau mấy ngày làm việc (âm: quá hạn; trống: theo thủ tục)', '', 'type="number" min="-400" max="400"')}
${inputField('altCode', 'Mã thứ hai (nếu có)', '', 'type="text" maxlength="60" pattern="[0-9A-Z.\\/\\-]+"')}
</div><p><button>Tạo hồ sơ</button></p></form>`;
}
