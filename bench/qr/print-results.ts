import type { LiveResults } from './measure-live';
import { READERS, type PictureResults } from './measure-pictures';
import type { PictureEntry } from './picture-set';
import { median, quantile, table } from './stats';

const NAMES = { app: 'app', html5: 'html5-qrcode, QR only', html5Default: 'html5-qrcode, default' } as const;
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
/** Shift_JIS guesses and line ends aside, a read is right when it is the text. */
const normal = (text: string): string => text.normalize('NFC').replace(/\r\n/g, '\n').trim();

export function printPictures(entries: readonly PictureEntry[], { readings, offSite }: PictureResults): void {
  const positives = entries.filter((entry) => entry.expected !== null).length;
  const slower = (reader: (typeof READERS)[number]): number[] => entries.map((_, index) => (readings[reader][index]?.ms ?? Number.NaN) / (readings.html5[index]?.ms ?? Number.NaN));
  const p95Html5 = quantile(readings.html5.map((reading) => reading.ms), 0.95);
  const isRight = (reader: (typeof READERS)[number], index: number): boolean => {
    const [expected, text] = [entries[index]?.expected, readings[reader][index]?.text];
    return typeof expected === 'string' && typeof text === 'string' && normal(text) === normal(expected);
  };
  const rows: (string | number)[][] = [['reader', 'read', '%', 'mild (sev ≤ 0.5) %', 'false', 'median ms', 'p95 ms', 'median of ratios', 'p95 ratio']];
  for (const reader of READERS) {
    const right = entries.filter((_, index) => isRight(reader, index)).length;
    const mild = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.expected !== null && entry.sev <= 0.5);
    const wrong = entries.filter((_, index) => typeof readings[reader][index]?.text === 'string' && !isRight(reader, index)).length;
    const ms = readings[reader].map((reading) => reading.ms);
    rows.push([NAMES[reader], `${right}/${positives}`, percent(right, positives), percent(mild.filter(({ index }) => isRight(reader, index)).length, mild.length), wrong, median(ms).toFixed(0), quantile(ms, 0.95).toFixed(0), median(slower(reader)).toFixed(2), (quantile(ms, 0.95) / p95Html5).toFixed(2)]);
  }
  console.log(`\nPictures: ${positives} with a symbol, ${entries.length - positives} without\n${table(rows)}`);
  const classes = [...new Set(entries.map((entry) => entry.cls))];
  console.log(`\nRead per damage\n${table([['', ...classes], ...READERS.map((reader) => [NAMES[reader], ...classes.map((cls) => `${entries.filter((entry, index) => entry.cls === cls && isRight(reader, index)).length}/${entries.filter((entry) => entry.cls === cls && entry.expected !== null).length}`)])])}`);
  console.log(`\nOff-site requests: ${offSite.length}${offSite.length === 0 ? '' : ` ${offSite.join(' ')}`}`);
}

export function printLive({ rows, liveTracksAfterMounts, offSite, expected }: LiveResults): void {
  const cells = rows.map(({ video, who, runs }) => {
    const read = runs.filter((run) => run.text === expected[video]);
    const wrong = runs.filter((run) => run.text !== null && run.text !== expected[video]).length;
    const after = read.flatMap((run) => (run.readMs === null || run.inViewMs === null ? [] : [run.readMs - run.inViewMs]));
    const beforeInView = read.filter((run) => run.inViewMs === null).length;
    const show = (numbers: readonly number[]): string => (numbers.length === 0 ? '-' : median(numbers).toFixed(0));
    return [video, NAMES[who === 'app' ? 'app' : 'html5Default'], `${read.length}/${runs.length}`, wrong, show(read.flatMap((run) => (run.readMs === null ? [] : [run.readMs]))), beforeInView === read.length && read.length > 0 ? 'before' : show(after), show(runs.map((run) => run.longTaskMsPerSecond))];
  });
  console.log(`\nLive camera (fake, 720 × 1280; the receipt lies still 2 s into the film)\n${table([['video', 'reader', 'read', 'false', 'start → read ms', 'after in view ms', 'long tasks ms/s'], ...cells])}`);
  console.log(`\nLive camera tracks after 20 StrictMode mounts: ${liveTracksAfterMounts}\nOff-site requests: ${offSite.length}`);
}
