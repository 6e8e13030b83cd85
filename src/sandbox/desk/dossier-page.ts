import { html, type Markup } from '../markup';
import { QR_SHAPES, usualShape } from '../receipts/qr-text';
import { slashTime } from '../vn-time';
import type { SandboxDossier, WorldStep } from '../world/model';
import { procedureOf } from '../world/procedures';
import { dataTable, type TableRow } from './data-table';
import { selectField } from './layout';
import { MOVE_NAMES, PROVINCE_NAMES, QR_NAMES, STATUS_NAMES } from './words';

const when = (date: Date | null): string => slashTime(date) ?? '–';

function stepRow(step: WorldStep): TableRow {
  const state = step.startedAt === null ? 'ahead' : step.endedAt === null ? 'now' : 'done';
  return {
    className: state,
    cells: [
      html`${step.name}${step.note === null ? null : html`<br><small>${step.note}</small>`}`,
      html`${step.office.name}<br><small>${step.unit}, ${step.officer}</small>`,
      { ahead: 'chưa tới', now: 'đang xử lý', done: 'xong' }[state],
      when(step.startedAt),
      when(step.plannedEndAt),
      when(step.endedAt),
    ],
  };
}

function facts(dossier: SandboxDossier): (readonly [string, string])[] {
  return [
    ['Tỉnh', PROVINCE_NAMES[dossier.province]],
    ['Thủ tục', `${procedureOf(dossier).code} ${procedureOf(dossier).name}`],
    ['Trạng thái', dossier.statusLabel ?? STATUS_NAMES[dossier.status]],
    ...(dossier.altCode === null ? [] : [['Mã thứ hai', dossier.altCode] as const]),
    ['Nơi tiếp nhận', `${dossier.office.name} (${dossier.office.code})`],
    ['Chủ hồ sơ', `${dossier.owner.name}, số giấy tờ ${dossier.owner.idNumber}, điện thoại ${dossier.owner.phone}`],
    ['Tiếp nhận', when(dossier.receivedAt)],
    ['Hẹn trả', dossier.dueAt === null ? 'Không có ngày hẹn trả' : when(dossier.dueAt)],
    ...(dossier.apology === null ? [] : [['Thư xin lỗi', `${dossier.apology.reason} Hẹn lại ${when(dossier.apology.newDueAt)}`] as const]),
    ...dossier.supplements.map((s) => ['Bổ sung', `${s.reason} (${s.papers.join('; ')}) – ${s.answeredAt === null ? `hạn ${when(s.expiresAt)}` : `đã bổ sung ${when(s.answeredAt)}`}`] as const),
    ...dossier.fees.map((fee) => ['Phí', `${fee.name} ${fee.amountVnd.toLocaleString('vi-VN')} đ, ${fee.paid ? 'đã nộp' : 'chưa nộp'}`] as const),
    ...(dossier.reason === null ? [] : [['Lý do', dossier.reason] as const]),
    ['Có kết quả', when(dossier.finishedAt)],
    ['Trả kết quả', when(dossier.returnedAt)],
    ['Nhận tại', dossier.returnPlace],
  ];
}

/** One dossier: what is known, its steps, what the official can do, and its receipt. */
export function dossierPage(dossier: SandboxDossier, filingForms: Markup | null): Markup {
  const receipt = `/__sandbox/receipts/${encodeURIComponent(dossier.code)}`;
  return html`<dl>${facts(dossier).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<h2>Quá trình</h2>
${dataTable('Các bước', ['Bước', 'Cơ quan', 'Tình trạng', 'Bắt đầu', 'Hạn', 'Kết thúc'], dossier.steps.map(stepRow))}
<h2>Xử lý</h2>
<form method="post" action="/desk/dossier">
<input type="hidden" name="code" value="${dossier.code}">
<label for="note">Ghi chú, lý do (nếu có)</label><textarea id="note" name="note" rows="2" maxlength="500"></textarea>
<div class="row"><button name="to" value="">Sang bước tiếp theo</button>${Object.entries(MOVE_NAMES).map(([to, words]) => html`<button class="plain" name="to" value="${to}">${words}</button>`)}</div>
</form>
${filingForms}
<h2>Giấy hẹn</h2>
<form method="get" action="${receipt}" class="grid" target="_blank">${selectField('qr', 'Mã QR trên giấy', QR_SHAPES.map((shape) => [shape, QR_NAMES[shape]] as const), usualShape(dossier.province))}<div><button>Mở giấy hẹn để in</button></div></form>
<p>${QR_SHAPES.map((shape) => html`<a class="act" href="${receipt}.png?qr=${shape}">Ảnh: ${QR_NAMES[shape]}</a> &nbsp; `)}</p>`;
}
