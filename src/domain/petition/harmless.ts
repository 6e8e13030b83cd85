/** Between digits of one number: what people put there, and invisible characters. */
export const GAP = '[\\s.\\-\\u2010-\\u2015_·•()\\u200b-\\u200d\\u2060\\ufeff\\u00ad]{0,3}';
const UNIT = '(?:[A-Z]\\d{2}(?:\\.\\d{1,4})*|\\d{1,3}(?:\\.[0-9A-Z]{1,4}){0,3}\\.[A-Z]\\d{2})';
/** No digit just before: not the tail of a phone number. */
const ALONE = `(?<!\\d${GAP},?)`;
/** Not "đ/c", an address. */
const MONEY_UNIT = '(?:d(?!\\/c(?![a-z]))|vnd|dong|trieu|ty|ti|nghin|ngan|tram)(?![a-z0-9])';
/** Threes of digits that may as well be a person's number: nine or twelve digits, or a phone with the country's code. */
const NOT_IN_THREES = '(?!(?:84[.,])?\\d{3}(?:[.,]\\d{3}){2,3}(?![.,]?\\d))';

/** Numbers that belong to nobody, in folded lower case text; what they cover is not looked at. */
const HARMLESS: readonly RegExp[] = [
  // Dossier codes, our own numbers, procedure codes, postal numbers.
  new RegExp(`(?<![a-z0-9.])${UNIT}\\s{0,2}[-–]\\s{0,2}\\d{6}\\s{0,2}[-–]\\s{0,2}\\d{3,7}(?!\\d)`, 'gi'),
  /(?<![a-z0-9])(?:mc|pa|hd)-\d{6}-[0-9a-z]{6}(?![a-z0-9])/gi,
  new RegExp(`${ALONE}(?<!\\.)[1-3]\\.\\d{6}(?:\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[a-y]\\d{2}|\\.[a-y]\\d{2})?(?:\\.\\d{2})?(?!\\d)`, 'gi'),
  /(?<![a-z0-9])[a-z]{2}\d{9}vn(?![a-z0-9])/gi,
  // Dates and times of day, also together.
  /(?<!\d[/.-]?)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}(?![/.-]?\d)/g,
  /(?<!\d[/.-]?)(?:19|20)\d{2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{1,2}(?![/.-]?\d)/g,
  /(?<!\d[/.-]?)\d{1,2}\/\d{1,2}(?:\/\d{2})?(?![/.-]?\d)/g,
  /(?<!\d[\s/.-]{0,3})(?:0?[1-9]|1[0-2])[.-](?:19|20)\d{2}(?!\s?[/.-]?\d)/g,
  /(?<!\d)\d{1,2}(?:\s?(?:h|gio)(?![a-z])\s?\d{0,2}|:\d{2})(?::\d{2})?(?!\d)/gi,
  // Laws and papers by number: 61/2018/ND-CP, 45/2016/QD-TTg.
  /(?<!\d[/.-]?)\d{1,5}\/(?:19|20)\d{2}(?![/.-]?\d)(?:\/[a-z]{1,6}(?:-[a-z0-9]{1,6})?)?/gi,
  // Money: by its thousands, or by its unit.
  new RegExp(`${ALONE}${NOT_IN_THREES}[1-9]\\d{0,2}(?:\\.\\d{3}){1,5}(?!${GAP}\\d)`, 'g'),
  new RegExp(`${ALONE}${NOT_IN_THREES}[1-9]\\d{0,2}(?:,\\d{3}){1,5}(?!,?${GAP}\\d)`, 'g'),
  new RegExp(`${ALONE}(?:0|[1-9]\\d{0,2})(?:[.,\\s]\\d{3}){0,5}(?:[.,]\\d{1,2})?\\s{0,2}${MONEY_UNIT}`, 'gi'),
  new RegExp(`${ALONE}[1-9]\\d{0,14}\\s{0,2}${MONEY_UNIT}`, 'gi'),
  // Hotlines everybody may call.
  new RegExp(`${ALONE}(?<!\\d/)1[89]00[\\s.-]?\\d{2,4}(?:[\\s.-]?\\d{2,4})?(?!${GAP}\\d)`, 'g'),
];

/** The text with harmless numbers struck out, unit by unit, so that places stay. */
export function strikeHarmless(text: string): string {
  return HARMLESS.reduce((left, pattern) => left.replace(pattern, (found) => '§'.repeat(found.length)), text);
}
