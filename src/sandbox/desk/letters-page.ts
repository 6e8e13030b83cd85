import { html, type Markup } from '../markup';
import type { LetterKind, LetterState, SandboxLetter } from '../listening/letter';
import { slashTime } from '../vn-time';
import { PROVINCE_IDS } from '../world/model';
import { dataTable } from './data-table';
import { selectField } from './layout';
import { PROVINCE_NAMES } from './words';

export const LETTER_STATES: Record<LetterState, string> = { new: 'Mới gửi', received: 'Đã tiếp nhận', forwarded: 'Đã chuyển', working: 'Đang xử lý', answered: 'Đã trả lời', refused: 'Không tiếp nhận' };
export const LETTER_KINDS: Record<LetterKind, string> = { petition: 'Phản ánh, kiến nghị', question: 'Hỏi đáp' };

export const letterLink = (id: string): string => `/desk/petition?id=${encodeURIComponent(id)}`;
const MAX_ROWS = 200;

/** Petitions and questions, newest first, by province and kind. */
export function lettersPage(letters: readonly SandboxLetter[], province: string, kind: string): Markup {
  const found = letters.filter((letter) => (province === '' || letter.province === province) && (kind === '' || letter.kind === kind));
  const rows = found.slice(0, MAX_ROWS).map(({ id, kind: of, title, state, agency, province: where, sentAt }) => ({
    cells: [html`<a href="${letterLink(id)}">${title}</a>`, LETTER_KINDS[of], LETTER_STATES[state], agency, PROVINCE_NAMES[where], slashTime(sentAt)],
  }));
  return html`<form method="get" action="/desk/petitions" role="search" class="grid">
${selectField('province', 'Tỉnh', [['', 'Tất cả'], ...PROVINCE_IDS.map((id) => [id, PROVINCE_NAMES[id]] as const)], province)}
${selectField('kind', 'Loại', [['', 'Tất cả'], ...Object.entries(LETTER_KINDS)], kind)}
<div><button>Tìm</button></div></form>
${dataTable(`${found.length} phản ánh, câu hỏi`, ['Tiêu đề', 'Loại', 'Trạng thái', 'Cơ quan', 'Tỉnh', 'Gửi lúc'], rows)}`;
}
