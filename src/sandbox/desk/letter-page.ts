import { html, type Markup } from '../markup';
import type { SandboxLetter } from '../listening/letter';
import { slashTime } from '../vn-time';
import { dataTable } from './data-table';
import { inputField } from './layout';
import { LETTER_KINDS, LETTER_STATES } from './letters-page';

const form = (id: string, act: string, words: string, fields: Markup | null): Markup =>
  html`<form method="post" action="/desk/petition"><input type="hidden" name="id" value="${id}"><input type="hidden" name="act" value="${act}">${fields}<p><button class="plain">${words}</button></p></form>`;

const area = (id: string, label: string): Markup => html`<div><label for="${id}">${label}</label><textarea id="${id}" name="text" rows="4" maxlength="8000" required></textarea></div>`;

/** One petition or question, with what the official can do with it. Answering and refusing want their reason in words. */
export function letterPage(letter: SandboxLetter): Markup {
  const { id, kind, writer, content, agency, field, dossierCode, procedureCode, place, files, showName, isPublic, state, steps, ratings, reopenings, progressAsked } = letter;
  return html`<dl><dt>Loại</dt><dd>${LETTER_KINDS[kind]} (lĩnh vực ${field})</dd><dt>Trạng thái</dt><dd>${LETTER_STATES[state]}</dd><dt>Gửi lúc</dt><dd>${slashTime(letter.sentAt)}</dd>
<dt>Người gửi</dt><dd>${writer.name}, ${writer.phone}, ${writer.address}${showName ? ' (cho hiện tên)' : ''}</dd><dt>Cơ quan</dt><dd>${agency}</dd>
${place === '' ? null : html`<dt>Nơi xảy ra</dt><dd>${place}</dd>`}${dossierCode === '' ? null : html`<dt>Mã hồ sơ</dt><dd>${dossierCode}</dd>`}${procedureCode === '' ? null : html`<dt>Thủ tục</dt><dd>${procedureCode}</dd>`}
${files.length === 0 ? null : html`<dt>Tệp kèm theo</dt><dd>${files.join(', ')}</dd>`}<dt>Công khai</dt><dd>${isPublic ? 'Có' : 'Không'}</dd></dl>
<p>${content}</p>
${dataTable(`${steps.length} bước`, ['Lúc', 'Cơ quan', 'Bước', 'Nội dung'], steps.map((step) => ({ cells: [slashTime(step.at), step.agency, LETTER_STATES[step.state], step.text] })))}
${ratings.map(({ level, comment }) => html`<p>Người gửi đánh giá ${level}/3: ${comment}</p>`)}
${reopenings.map(({ why }) => html`<p>Người gửi đề nghị xem lại: ${why}</p>`)}
${progressAsked.length === 0 ? null : html`<p>Người gửi hỏi tiến độ ${progressAsked.length} lần.</p>`}
${state === 'refused' ? null : html`<h2>Xử lý</h2>
${state === 'new' ? form(id, 'receive', 'Tiếp nhận', null) : null}
${form(id, 'forward', 'Chuyển cơ quan khác', inputField('agency', 'Chuyển đến', '', 'type="text" maxlength="200" required'))}
${form(id, 'work', 'Ghi bước xử lý', area('work-text', 'Đang làm gì'))}
${form(id, 'answer', 'Trả lời', area('answer-text', 'Nội dung trả lời, nêu rõ lý do'))}
${state === 'answered' ? null : form(id, 'refuse', 'Không tiếp nhận', area('refuse-text', 'Lý do không tiếp nhận'))}`}`;
}
