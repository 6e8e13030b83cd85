import { Token, Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';
import type { CentreBlock } from '../centre-ports';
import { createBlockBuilder } from './block-builder';

const MAX_HTML_CHARS = 60_000;
const MAX_ALT_CHARS = 300;
const MAX_URL_CHARS = 1000;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(['p', 'div', 'br', 'hr', 'table', 'tbody', 'thead', 'tr', 'section', 'article', 'blockquote', 'figure', 'figcaption', 'pre', 'dl', 'dt', 'dd', 'caption', 'address', 'header', 'footer']);
const STRONG = new Set(['b', 'strong']);
/** Their content is characters to the end tag, not markup (HTML §13.2.6.4). */
const RAW: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA], ['style', TokenizerMode.RAWTEXT], ['iframe', TokenizerMode.RAWTEXT], ['noscript', TokenizerMode.RAWTEXT], ['noembed', TokenizerMode.RAWTEXT], ['noframes', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT], ['textarea', TokenizerMode.RCDATA], ['title', TokenizerMode.RCDATA], ['plaintext', TokenizerMode.PLAINTEXT],
]);
/** Not for reading, with all that is in them. */
const SILENT = new Set([...RAW.keys(), 'svg', 'math', 'object', 'template', 'select', 'button', 'audio', 'video', 'canvas', 'map', 'head', 'form']);

/**
 * HTML of an outside system as a small tree of words, links and pictures. Tokenised to the standard and never built into a document,
 * so its time is bounded by its length; what is not known is its text alone. `pictureAt` answers the position of a picture, null to leave it out.
 * `base`: the address that paths in links are of.
 */
export function htmlToBlocks(html: string, pictureAt: (src: string) => number | null, base?: string): CentreBlock[] {
  const builder = createBlockBuilder();
  let silent: { name: string; depth: number } | null = null;

  const handler: TokenHandler = {
    onStartTag(token) {
      const { tagName: name } = token;
      if (silent !== null) {
        if (name === silent.name && !token.selfClosing) silent.depth += 1;
        return;
      }
      const raw = RAW.get(name);
      if (raw !== undefined) tokenizer.state = raw;
      if (SILENT.has(name)) {
        if (raw !== undefined || !token.selfClosing) silent = { name, depth: 1 };
        return;
      }
      if (HEADINGS.has(name)) builder.breakTo('heading');
      else if (BLOCKS.has(name)) builder.breakTo('paragraph');
      else if (STRONG.has(name)) builder.strong(true);
      else if (name === 'ul' || name === 'ol') builder.openList(name === 'ol');
      else if (name === 'li') builder.openItem();
      else if (name === 'td' || name === 'th') builder.text(' ');
      else if (name === 'a') builder.link(safeUrl(Token.getTokenAttr(token, 'href'), base));
      else if (name === 'img') showPicture(Token.getTokenAttr(token, 'src'), Token.getTokenAttr(token, 'alt'));
    },
    onEndTag({ tagName: name }) {
      if (silent !== null) {
        if (name === silent.name) silent.depth -= 1;
        if (silent.depth === 0) silent = null;
        return;
      }
      if (HEADINGS.has(name) || BLOCKS.has(name)) builder.breakTo('paragraph');
      else if (STRONG.has(name)) builder.strong(false);
      else if (name === 'ul' || name === 'ol') builder.closeList();
      else if (name === 'a') builder.link(null);
    },
    onCharacter({ chars }) {
      if (silent === null) builder.text(chars);
    },
    onWhitespaceCharacter({ chars }) {
      if (silent === null) builder.text(chars);
    },
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
  };
  const tokenizer = new Tokenizer({}, handler);

  function showPicture(src: string | null, alt: string | null): void {
    const position = src === null || src.length > MAX_URL_CHARS ? null : pictureAt(src);
    if (position !== null) builder.picture(position, (alt ?? '').replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim().slice(0, MAX_ALT_CHARS));
  }

  tokenizer.write(withoutBulk(html).slice(0, MAX_HTML_CHARS), true);
  return builder.finish();
}

/** A picture written into the page itself. */
const WRITTEN_PICTURE = /\bsrc\s*=\s*(["'])data:[^"'<>]*\1/gi;

/** Without what is never shown and may be longer than all words together: Word's comments, and pictures written into the page. The words behind them must not fall to the limit. */
function withoutBulk(html: string): string {
  let kept = '';
  let from = 0;
  while (from < html.length) {
    const start = html.indexOf('<!--', from);
    const end = start === -1 ? -1 : html.indexOf('-->', start + 2);
    if (end === -1) break;
    kept += html.slice(from, start);
    from = end + 3;
  }
  return (kept + html.slice(from)).replace(WRITTEN_PICTURE, '');
}

/** A path on the same host, as forms and decisions are linked by; not a place in the page, nor another host (`//`, `/\\`). */
const OWN_PATH = /^\/(?![/\\])/;

/** An address that may be opened: https, with a host name and no user in it, or a path under such a `base`; null for every other. */
export function safeUrl(href: string | null, base?: string): string | null {
  const written = href?.trim() ?? '';
  const under = OWN_PATH.test(written) ? base : undefined;
  if (written.length > MAX_URL_CHARS || !URL.canParse(written, under)) return null;
  const url = new URL(written, under);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null;
}
