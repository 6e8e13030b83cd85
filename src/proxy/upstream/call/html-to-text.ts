const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article']);
/** Elements whose content is not for reading. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'iframe', 'object']);
const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '', zwnj: '',
  ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·',
  copy: '©', reg: '®', trade: '™', sect: '§', deg: '°', plusmn: '±', times: '×', divide: '÷', le: '≤', ge: '≥', rarr: '→', larr: '←', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾', euro: '€',
}));
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi;
/** Editors write half of the Vietnamese letters by name: `&ecirc;`, `&Agrave;`. */
const LETTER = /^([aeiouy])(grave|acute|circ|tilde)$/i;
const ACCENTS: ReadonlyMap<string, string> = new Map([['grave', '\u0300'], ['acute', '\u0301'], ['circ', '\u0302'], ['tilde', '\u0303']]);
const TAG_NAME = /^\/?([a-z][a-z\d]*)/i;

/**
 * What a reader sees of HTML, as plain text with a line for each block. A tokenizer: what it gives is text and must be shown as text,
 * since markup that was written as entities comes out as characters. An unclosed tag ends the text.
 */
export function htmlToText(html: string): string {
  let text = '';
  let silent: string | null = null;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (silent === null) text += decoded(html.slice(at, open === -1 ? undefined : open));
    if (open === -1) break;
    const next = html.charAt(open + 1);
    if (!/[a-z/!?]/i.test(next)) {
      if (silent === null) text += '<';
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open);
    if (end === -1) break;
    const inside = html.slice(open + 1, end);
    const name = TAG_NAME.exec(inside)?.[1]?.toLowerCase() ?? '';
    if (silent !== null) silent = inside.startsWith('/') && name === silent ? null : silent;
    else if (SILENT.has(name) && !inside.startsWith('/') && !inside.endsWith('/')) silent = name;
    else if (BLOCKS.has(name)) text += '\n';
    at = end + 1;
  }
  return tidy(text);
}

/** Index of the `>` that ends the tag at `open`, quotes respected; comments end at their own mark. */
function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return end === -1 ? -1 : end + 2;
  }
  let quote = '';
  for (let index = open + 1; index < html.length; index += 1) {
    const character = html.charAt(index);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return index;
    else if ((character === '"' || character === "'") && /[=\s]/.test(html.charAt(index - 1))) quote = character;
  }
  return -1;
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? letterOf(name) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? ' ' : String.fromCodePoint(point);
  });
}

function letterOf(name: string): string | null {
  const [, letter, accent] = LETTER.exec(name) ?? [];
  return letter === undefined || accent === undefined ? null : `${letter}${ACCENTS.get(accent.toLowerCase()) ?? ''}`.normalize('NFC');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
