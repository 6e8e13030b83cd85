import { toIso } from '../../../domain/time';
import type { OaTokenStatus } from '../../oa-token/keeper';
import { html, type Markup } from './markup';

const STATES: Readonly<Record<OaTokenStatus['state'], string>> = { ready: 'Dùng được', refreshing: 'Đang đổi mã, chưa rõ kết quả', lost: 'ĐÃ MẤT: cần người lấy mã mới' };

const spell = (date: Date | null): string => (date === null ? 'chưa có' : toIso(date).replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}).*/, '$3/$2/$1 $4'));

/** How the tokens of the Official Account are, and what staff can do about them. The tokens themselves are never shown. */
export function oaTokenPanel(status: OaTokenStatus | null, csrf: string): Markup {
  const state = status === null ? html`<p class="bad" role="alert">Chưa có mã truy cập.</p>` : html`<p${status.state === 'lost' ? html` class="bad" role="alert"` : null}>${STATES[status.state]}. Mã hiện tại dùng đến: ${spell(status.accessEndsAt)}. Đổi lần cuối: ${spell(status.refreshedAt)}.${status.lastFault === null ? null : html` Lỗi cuối: ${status.lastFault}.`}</p>`;
  const again = status?.state === 'lost' ? html`<form method="post" action="/ops/oa-token/again"><input type="hidden" name="csrf" value="${csrf}"><button>Thử lại mã cũ một lần</button></form>` : null;
  return html`<h2>Mã truy cập Zalo OA</h2>${state}${again}<details><summary>Nhập refresh token mới</summary><form method="post" action="/ops/oa-token/new"><input type="hidden" name="csrf" value="${csrf}"><label>Refresh token lấy ở trang quản lý ứng dụng Zalo <input name="refreshToken" type="password" autocomplete="off" required minlength="8" maxlength="4000"></label><button>Ghi nhận</button></form></details>`;
}
