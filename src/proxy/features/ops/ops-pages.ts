import { toIso } from '../../../domain/time';
import type { QueueSize } from '../../jobs/jobs';
import type { StuckItem } from '../../store/ops';
import { html, page, type Markup } from './markup';

export interface AuditLine {
  at: Date;
  operator: string;
  action: 'retry' | 'handled';
  number: string | null;
  note: string;
}

export interface Overview {
  user: string;
  csrf: string;
  notice: string | null;
  queues: QueueSize[];
  states: { state: string; filings: number; oldest: Date | null }[];
  /** Petitions and questions. */
  letters: { state: string; letters: number; oldest: Date | null }[];
  stuck: StuckItem[];
  audit: AuditLine[];
  /** Null where nothing is sent in the Official Account's name. */
  oaToken: Markup | null;
}

const STATES: Readonly<Record<string, string>> = { accepted: 'Đã nhận', delivering: 'Đang chuyển', delivered: 'Đã chuyển', refused: 'Bị từ chối', failed: 'Không chuyển được' };
const KINDS: Readonly<Record<string, string>> = { filing: 'Hồ sơ', supplement: 'Bổ sung', withdrawal: 'Xin rút', rating: 'Đánh giá', payment: 'Báo đã nộp tiền', petition: 'Phản ánh, kiến nghị', question: 'Hỏi đáp', reopen: 'Đề nghị xem lại', progress: 'Hỏi tiến độ' };
const LETTER_STATES: Readonly<Record<string, string>> = { accepted: 'Đang chuyển', sent: 'Đã chuyển', received: 'Đã tiếp nhận', forwarded: 'Đã chuyển cơ quan khác', in_progress: 'Đang xử lý', answered: 'Đã trả lời', not_accepted: 'Không tiếp nhận', failed: 'Không chuyển được' };
const ACTIONS = { retry: 'Chuyển lại', handled: 'Đã xử lý bằng tay' } as const;

/** dd/MM/yyyy HH:mm, as in Việt Nam. */
const spell = (date: Date | null): string => (date === null ? '' : toIso(date).replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}).*/, '$3/$2/$1 $4'));

const table = (heads: string[], rows: Markup[]): Markup =>
  html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

export function loginPage(notice: string | null): string {
  return page(
    'Vận hành Một Cửa',
    html`${notice === null ? null : html`<p class="bad" role="alert">${notice}</p>`}<form method="post" action="/ops/login"><label>Tên đăng nhập <input name="user" autocomplete="username" required maxlength="80"></label><label>Mật khẩu <input name="password" type="password" autocomplete="current-password" required maxlength="200"></label><button>Đăng nhập</button></form>`,
  );
}

export function overviewPage({ user, csrf, notice, queues, states, letters, stuck, audit, oaToken }: Overview): string {
  return page(
    'Vận hành Một Cửa',
    html`<form method="post" action="/ops/logout"><input type="hidden" name="csrf" value="${csrf}">${user} <button>Đăng xuất</button></form>
${notice === null ? null : html`<p role="status"><strong>${notice}</strong></p>`}
<h2>Hồ sơ nộp trực tuyến</h2>${table(['Trạng thái', 'Số hồ sơ', 'Cũ nhất từ'], states.map(({ state, filings, oldest }) => html`<tr><td>${STATES[state] ?? state}</td><td>${filings}</td><td>${spell(oldest)}</td></tr>`))}
<h2>Phản ánh, hỏi đáp</h2>${table(['Trạng thái', 'Số lượng', 'Cũ nhất từ'], letters.map(({ state, letters: held, oldest }) => html`<tr><td>${LETTER_STATES[state] ?? state}</td><td>${held}</td><td>${spell(oldest)}</td></tr>`))}
<h2>Hàng đợi</h2>${table(['Hàng đợi', 'Đang chờ', 'Đã bỏ cuộc'], queues.map(({ name, waiting, dead }) => html`<tr><td>${name}</td><td>${waiting}</td><td>${dead}</td></tr>`))}
<h2>Không chuyển được (${stuck.length})</h2>${stuck.length === 0 ? html`<p>Không có.</p>` : table(['Số biên nhận', 'Việc', 'Tỉnh', 'Thủ tục', 'Từ', 'Số lần thử', 'Lỗi cuối', 'Làm gì'], stuck.map((item) => stuckRow(item, csrf)))}
${oaToken}
<h2>Đã làm</h2>${table(['Lúc', 'Ai', 'Việc', 'Số biên nhận', 'Ghi chú'], audit.map((line) => html`<tr><td>${spell(line.at)}</td><td>${line.operator}</td><td>${ACTIONS[line.action]}</td><td>${line.number}</td><td>${line.note}</td></tr>`))}`,
  );
}

function stuckRow(item: StuckItem, csrf: string): Markup {
  const { kind, id, number, what, provinceId, procedureCode, since, attempts, lastFault } = item;
  const hidden = html`<input type="hidden" name="csrf" value="${csrf}"><label>Ghi chú <input name="note" required minlength="3" maxlength="500"></label>`;
  const result = kind === 'errand' || kind === 'letter-errand' ? null : html`<label>${kind === 'letter' ? 'Số ở hệ thống đã tiếp nhận' : 'Mã hồ sơ đã tiếp nhận'} <input name="code" maxlength="60"></label><label>hoặc lý do không tiếp nhận (công dân đọc) <input name="reason" maxlength="300"></label>`;
  return html`<tr><td>${number}</td><td>${KINDS[what] ?? what}</td><td>${provinceId}</td><td>${procedureCode}</td><td>${spell(since)}</td><td>${attempts}</td><td>${lastFault}</td><td>
<details><summary>Chuyển lại</summary><form method="post" action="/ops/${kind}s/${id}/retry">${hidden}<button>Chuyển lại</button></form></details>
<details><summary>Đã xử lý bằng tay</summary><form method="post" action="/ops/${kind}s/${id}/handled">${hidden}${result}<button>Ghi nhận</button></form></details></td></tr>`;
}
