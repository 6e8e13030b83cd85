/** Advance widths in ems, near enough for DejaVu Sans Condensed to break lines by. */
const NARROW = /[ .,:;'|!()iíìỉĩịjlt\-–f]/;
const WIDE = /[MWmw@%ƠƯOÔGQĐDHNU]/;

function widthOf(text: string, sizePx: number): number {
  let ems = 0;
  for (const char of text) ems += NARROW.test(char) ? 0.36 : WIDE.test(char) ? 0.76 : 0.57;
  return ems * sizePx;
}

/** Breaks a text into lines that fit a width. A word longer than a line stands on a line of its own. */
export function wrapText(text: string, maxWidthPx: number, sizePx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, sizePx) > maxWidthPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}
