import { html, Markup } from '../markup';
import { NOTICES } from './words';

const STYLE = new Markup(`:root{color-scheme:light dark;--ink:#14213d;--ink2:#475467;--line:#7a8699;--bg:#fff;--bg2:#f4f6f9;--primary:#0b4f9e;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#eef2f8;--ink2:#b6c2d4;--line:#8592a6;--bg:#10161f;--bg2:#1a2330;--primary:#8fbcff;--on:#0b1524}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--bg)}
a{color:var(--primary)}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:.5rem 1rem;background:var(--bg2);border-bottom:1px solid var(--line)}
nav a,.act{display:inline-block;padding:.6rem 0}main{max-width:64rem;margin:0 auto;padding:1rem}h1{font-size:1.4rem}h2{font-size:1.2rem;margin-top:2rem}
label{display:block;font-weight:600;margin:.5rem 0 .2rem}input,select,textarea,button{font:inherit;min-height:2.75rem;padding:.4rem .7rem;border:1px solid var(--line);border-radius:.75rem;background:var(--bg);color:var(--ink);max-width:100%}
input,select,textarea{width:100%}button{background:var(--primary);color:var(--on);border-color:var(--primary);font-weight:600;cursor:pointer}button.plain{background:var(--bg);color:var(--primary)}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.25rem 1rem;align-items:end}.row{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
caption{text-align:left;color:var(--ink2);padding:.3rem 0}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid var(--line)}
tbody th{font-weight:600}
@media (max-width:44rem){thead{display:none}table,tbody,tr,th,td{display:block}tr{border-bottom:1px solid var(--line);padding:.6rem 0}th,td{border:0;padding:.15rem 0}td::before{content:attr(data-label) ": ";color:var(--ink2);font-weight:400}caption{display:block}}
.notice{padding:.75rem 1rem;border:1px solid var(--primary);border-radius:.75rem}.now{background:var(--bg2)}.ahead,small{color:var(--ink2)}code{overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem}dt{color:var(--ink2)}dd{margin:0}`);

/** A page of the desk. `notice` is a key; unknown ones show nothing, so an address cannot put words on the page. */
export function deskPage(title: string, content: Markup, notice?: string): string {
  const words = notice !== undefined && Object.hasOwn(NOTICES, notice) ? NOTICES[notice] : undefined;
  return html`<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – Bàn một cửa (thử nghiệm)</title><style>${STYLE}</style></head>
<body>
<nav aria-label="Chính"><ul>
<li><a href="/desk">Hồ sơ</a></li><li><a href="/desk/create">Tạo hồ sơ</a></li><li><a href="/desk/petitions">Phản ánh, hỏi đáp</a></li><li><a href="/desk/centre">Thông báo</a></li><li><a href="/desk/bookings">Đặt lịch</a></li><li><a href="/desk/faults">Sự cố</a></li><li><a href="/desk/journal">Nhật ký</a></li>
</ul></nav>
<main><h1>${title}</h1>
${words === undefined ? null : html`<p class="notice" role="status">${words}</p>`}
${content}
</main></body></html>`.text;
}

/** A labelled choice. */
export function selectField(id: string, label: string, options: readonly (readonly [value: string, text: string])[], chosen = ''): Markup {
  return html`<div><label for="${id}">${label}</label><select id="${id}" name="${id}">${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? new Markup(' selected') : null}>${text}</option>`,
  )}</select></div>`;
}

/** A labelled input; `attributes` are written by us, never by a visitor. */
export function inputField(id: string, label: string, value = '', attributes = 'type="text"'): Markup {
  return html`<div><label for="${id}">${label}</label><input id="${id}" name="${id}" value="${value}" ${new Markup(attributes)}></div>`;
}
