import { html, type Markup } from '../markup';
import type { Filing } from '../filing/filing-store';
import type { PostOrder } from '../systems/vnpost/post-store';
import { POST_STATE_WORDS } from '../systems/vnpost/post-store';
import type { SandboxDossier } from '../world/model';
import { inputField, selectField } from './layout';

const RESULT_WAYS: Record<Filing['resultWay'], string> = { counter: 'tại quầy', post: 'qua bưu chính', electronic: 'bản điện tử' };
const SIGNATURES = [['valid', 'Có ký số'], ['none', 'Chưa ký số'], ['invalid', 'Chữ ký số không hợp lệ']] as const;

const form = (code: string, action: string, words: string, fields: Markup | null): Markup =>
  html`<form method="post" action="/desk/filing"><input type="hidden" name="code" value="${code}"><input type="hidden" name="action" value="${action}">${fields}<p><button class="plain">${words}</button></p></form>`;

/** What the official can do with a dossier that was filed online, beyond moving it along. */
export function filingForms(dossier: SandboxDossier, filing: Filing | null, orders: readonly PostOrder[]): Markup {
  const { code, status } = dossier;
  const running = [0, 1, 2, 4].includes(status);
  const asked = status === 7 && dossier.withdrawal !== undefined && dossier.finishedAt === null;
  return html`<h2>Hồ sơ nộp trực tuyến</h2>
${filing === null ? null : html`<p>Trường hợp: ${filing.caseCode ?? 'không chia'}; trả kết quả ${RESULT_WAYS[filing.resultWay]}${filing.rating === null ? null : html`; công dân đánh giá ${filing.rating.level}/3: ${filing.rating.comment}`}.</p>`}
${dossier.files.length === 0 ? null : html`<ul>${dossier.files.map((file) => html`<li>${file.paper?.name ?? file.name} (${file.name}, ${file.sizeBytes} byte)</li>`)}</ul>`}
${status === 1 ? form(code, 'accept', 'Tiếp nhận, hẹn trả', inputField('dueInDays', 'Hẹn trả sau mấy ngày làm việc (trống: theo thủ tục)', '', 'type="number" min="1" max="400"')) : null}
${status === 1 ? form(code, 'refuse', 'Từ chối tiếp nhận (Mẫu 03)', inputField('refuseReason', 'Lý do từ chối', '', 'type="text" maxlength="1000" required')) : null}
${running ? form(code, 'ask_supplement', 'Yêu cầu bổ sung giấy tờ', html`${inputField('supplementReason', 'Lý do bổ sung', '', 'type="text" maxlength="1000" required')}<div><label for="papers">Giấy tờ, mỗi dòng một giấy (mã | tên, hoặc chỉ tên)</label><textarea id="papers" name="papers" rows="3" maxlength="4000" required></textarea></div>${inputField('days', 'Hạn, ngày làm việc', '7', 'type="number" min="1" max="400"')}`) : null}
${running ? form(code, 'ask_fee', 'Yêu cầu nộp phí', inputField('amountVnd', 'Số tiền (đồng)', '', 'type="number" min="1" max="1000000000" required')) : null}
${running && status !== 1 ? form(code, 'finish', 'Có kết quả điện tử', selectField('signature', 'Chữ ký số trên kết quả', SIGNATURES)) : null}
${asked ? html`${form(code, 'confirm_withdrawal', 'Đồng ý cho rút hồ sơ', null)}${form(code, 'decline_withdrawal', 'Không cho rút, xử lý tiếp', null)}` : null}
${status === 9 ? form(code, 'hand_over', 'Trao kết quả', null) : null}
${orders.map((order) => html`<p>${order.kind === '1' ? 'Thu gom hồ sơ' : 'Phát trả kết quả'} <code>${order.itemCode}</code>: ${POST_STATE_WORDS[order.state]}</p>${order.state < 3 ? form(code, 'move_post', 'Bưu tá đi thêm một bước', html`<input type="hidden" name="itemCode" value="${order.itemCode}">`) : null}`)}`;
}
