import { GARBAGE_KINDS, SYSTEMS, type FaultSettings, type System } from '../faults/fault-settings';
import { html, type Markup } from '../markup';
import { dataTable } from './data-table';
import { inputField, selectField } from './layout';
import { GARBAGE_NAMES, SYSTEM_NAMES } from './words';

const percent = (rate: number): string => `${Number((rate * 100).toFixed(2))} %`;

/** What is going wrong now, and switches for it. */
export function faultsPage(current: Record<System, FaultSettings>): Markup {
  const rate = (id: string, label: string) => inputField(id, `${label} (0–1)`, '0', 'type="number" min="0" max="1" step="any"');
  const rows = SYSTEMS.map((system) => {
    const faults = current[system];
    const rates = [faults.errorRate, faults.resetRate, faults.garbageRate, faults.hangRate, faults.afterWriteRate, faults.duplicateRate];
    return { cells: [SYSTEM_NAMES[system], `${faults.latencyMs} (+${faults.latencyJitterMs}) ms`, ...rates.map(percent)] };
  });
  return html`${dataTable('Sự cố hiện tại', ['Hệ thống', 'Độ trễ', 'Lỗi 500', 'Đứt kết nối', 'Trả lời rác', 'Không trả lời', 'Đứt sau khi ghi', 'Ghi đôi'], rows)}
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
