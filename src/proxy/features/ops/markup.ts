import { hash } from 'node:crypto';

/** Text that is markup already; everything else is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | null | Markup | Markup[];

export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + spell(pieces[index - 1] ?? null) + part));
}

function spell(piece: Piece): string {
  if (piece === null) return '';
  if (Array.isArray(piece)) return piece.map(spell).join('');
  return piece instanceof Markup ? piece.text : escape(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top}
input,textarea,select,button{font:inherit;min-height:44px;max-width:100%;box-sizing:border-box}label{display:block;margin:.3rem 0}
.scroll{overflow-x:auto}.bad{color:#a00000;font-weight:600}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}a{color:#8fbdf7}.bad{color:#ff9c9c}}`;

/** No script, no picture, nothing from elsewhere; forms go back to us only. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

export function page(title: string, body: Markup): string {
  const shell = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${new Markup(STYLE)}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  return shell.text;
}
