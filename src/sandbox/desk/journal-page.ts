import type { JournalEntry } from '../journal';
import { html, type Markup } from '../markup';
import { slashTime } from '../vn-time';
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

/** The latest calls, newest first. */
export function journalPage(entries: readonly JournalEntry[]): Markup {
  const latest = entries.slice(-SHOWN).reverse();
  return html`<p>${latest.length} lượt gọi gần nhất. <a href="/desk/journal">Tải lại</a></p>
<div class="scroll" tabindex="0" role="region" aria-label="Nhật ký"><table><thead><tr><th scope="col">Lúc</th><th scope="col">Hệ thống</th><th scope="col">Việc</th><th scope="col">Nhận được</th><th scope="col">Kết quả</th></tr></thead>
<tbody>${latest.map(
    (entry) => html`<tr><td>${slashTime(new Date(entry.at))}</td><td>${SYSTEM_NAMES[entry.system]}</td><td>${entry.operation}</td><td><code>${entry.method} ${entry.url}</code>${entry.body === null ? null : html`<br><code>${entry.body}</code>`}</td><td>${OUTCOMES[entry.outcome]} ${entry.status === null ? '' : entry.status}, ${entry.latencyMs} ms${entry.write === null ? null : html`<br>${entry.write.applied ? 'đã ghi' : 'không ghi'} ${entry.write.clientReference}`}</td></tr>`,
  )}</tbody></table></div>`;
}
