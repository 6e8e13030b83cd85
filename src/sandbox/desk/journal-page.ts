import type { JournalEntry } from '../journal';
import { html, type Markup } from '../markup';
import { slashTime } from '../vn-time';
import { dataTable, type TableRow } from './data-table';
import { SYSTEM_NAMES } from './words';

const OUTCOMES: Record<JournalEntry['outcome'], string> = {
  answer: 'trả lời',
  error: 'lỗi 500',
  reset: 'đứt kết nối',
  garbage: 'trả lời rác',
  hang: 'không trả lời',
  died_after_write: 'ghi xong thì đứt',
};
const SHOWN = 200;

function rowOf(entry: JournalEntry): TableRow {
  const written = entry.write === null ? null : html`<br>${entry.write.applied ? 'đã ghi' : 'không ghi'} ${entry.write.clientReference}`;
  return {
    cells: [
      slashTime(new Date(entry.at)),
      SYSTEM_NAMES[entry.system],
      entry.operation,
      html`<code>${entry.method} ${entry.url}</code>${entry.body === null ? null : html`<br><code>${entry.body}</code>`}`,
      html`${OUTCOMES[entry.outcome]} ${entry.status}, ${entry.latencyMs} ms${written}`,
    ],
  };
}

/** The latest calls, newest first. */
export function journalPage(entries: readonly JournalEntry[]): Markup {
  const latest = entries.slice(-SHOWN).reverse();
  return html`<p><a class="act" href="/desk/journal">Tải lại</a></p>
${dataTable(`${latest.length} lượt gọi gần nhất`, ['Lúc', 'Hệ thống', 'Việc', 'Nhận được', 'Kết quả'], latest.map(rowOf))}`;
}
