import { GARBAGE_KINDS, SYSTEMS, type FaultSettings, type System } from '../faults/fault-settings';
import { html, type Markup } from '../markup';
import { inputField, selectField } from './layout';
import { GARBAGE_NAMES, SYSTEM_NAMES } from './words';

const percent = (rate: number): string => `${Number((rate * 100).toFixed(2))} %`;

/** What is going wrong now, and switches for it. */
export function faultsPage(current: Record<System, FaultSettings>): Markup {
  const rate = (id: string, label: string) => inputField(id, `${label} (0–1)`, '0', 'type="number" min="0" max="1" step="any"');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Sự cố hiện tại"><table><thead><tr><th scope="col">Hệ thống</th><th scope="col">Độ trễ</th><th scope="col">Lỗi 500</th><th scope="col">Đứt kết nối</th><th scope="col">Trả lời rác</th><th scope="col">Không trả lời</th><th scope="col">Đứt sau khi ghi</th><th scope="col">Ghi đôi</th></tr></thead>
<tbody>${SYSTEMS.map((system) => {
    const faults = current[system];
    return html`<tr><th scope="row">${SYSTEM_NAMES[system]}</th><td>${faults.latencyMs} (+${faults.latencyJitterMs}) ms</td><td>${percent(faults.errorRate)}</td><td>${percent(faults.resetRate)}</td><td>${percent(faults.garbageRate)}</td><td>${percent(faults.hangRate)}</td><td>${percent(faults.afterWriteRate)}</td><td>${percent(faults.duplicateRate)}</td></tr>`;
  })}</tbody></table></div>
<h2>Đổi sự cố</h2>
<form method="post" action="/desk/faults"><div class="grid">
${selectField('system', 'Hệ thống', (['all', ...SYSTEMS] as const).map((system) => [system, SYSTEM_NAMES[system]] as const))}
${inputField('latencyMs', 'Độ trễ giữa (ms)', '0', 'type="number" min="0" max="60000"')}
${inputField('latencyJitterMs', 'Độ dao động (ms)', '0', 'type="number" min="0" max="60000"')}
${rate('errorRate', 'Lỗi 500')}${rate('resetRate', 'Đứt kết nối')}${rate('hangRate', 'Không trả lời')}${rate('garbageRate', 'Trả lời rác')}
${selectField('garbageKind', 'Loại rác', [['', 'Bất kỳ'], ...GARBAGE_KINDS.map((kind) => [kind, GARBAGE_NAMES[kind]] as const)])}
${rate('afterWriteRate', 'Đứt sau khi ghi')}${rate('duplicateRate', 'Ghi đôi')}
${inputField('seed', 'Số gieo', '1', 'type="number" min="0" max="4294967295"')}
</div><p><button>Áp dụng</button> <small>Để mọi ô bằng 0 và chọn "Tất cả hệ thống" để tắt hết.</small></p></form>`;
}
