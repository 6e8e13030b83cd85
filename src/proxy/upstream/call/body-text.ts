import { isUtf8 } from 'node:buffer';

const CHARSET = /charset\s*=\s*"?([\w:.-]+)/i;
/** Marks of text in UTF-16, which some .NET back ends send without a word about it. */
const MARKS: readonly (readonly [number, number, string])[] = [[0xff, 0xfe, 'utf-16le'], [0xfe, 0xff, 'utf-16be']];

/**
 * A body as text. What is UTF-8 is read as such whatever its header says, as many say ISO-8859-1 of it; else the header is believed:
 * the oldest systems still write windows-1258.
 */
export function textOfBody(chunks: readonly Buffer[], contentType: string | string[] | undefined): string {
  const [only] = chunks;
  const body = only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
  const marked = MARKS.find(([first, second]) => body[0] === first && body[1] === second)?.[2];
  const told = marked ?? (isUtf8(body) ? undefined : CHARSET.exec(String(contentType ?? ''))?.[1]);
  return told === undefined ? body.toString('utf8') : decoded(body, told);
}

function decoded(body: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString('utf8');
  }
}
