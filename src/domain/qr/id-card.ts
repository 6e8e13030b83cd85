import { normalizeText } from '../code-text';
import { withoutLabel } from '../personal-number';
import { keyOf } from '../text';

const SEXES = new Set(['nam', 'nu', 'male', 'female', 'm', 'f']);
const DATE = /^\d{8}$|^\d{1,2}\/\d{1,2}\/\d{4}$/;
/** Pipes on the card; readers and people who pass it on write others. */
const DELIMITERS = ['|', ';', '\t', '\n', ','];
const FEWEST_FIELDS = 5;

/** More than any card has, and longer than any of its fields is. */
const MOST_FIELDS = 40;
const MOST_CHARS = 200;

/** The fields of a list, without quotes and blanks round them, and without empty ones in front. */
function fieldsOf(text: string, delimiter: string): string[] {
  const fields = text.split(delimiter, MOST_FIELDS).map((field) => field.slice(0, MOST_CHARS).trim().replace(/^["']+|["']+$/g, '').trim());
  const begin = fields.findIndex((field) => field !== '');
  return begin === -1 ? [] : fields.slice(begin);
}

const isId = (field: string): boolean => /^\d{12}$/.test(withoutLabel(field).replace(/[\s.-]/g, ''));

/**
 * The QR of a citizen's ID card: 12-digit ID, old 9-digit ID or empty, name, birth, sex, address, issue, and since 2024 more
 * fields, split by pipes. Blanks, what splits the fields and the spelling of the sex vary by reader.
 */
export function isIdCard(text: string): boolean {
  const plain = normalizeText(text);
  return DELIMITERS.some((delimiter) => isCard(fieldsOf(plain, delimiter)));
}

function isCard(fields: string[]): boolean {
  const [id = '', oldId = '', , birth = '', sex = '', , issued = ''] = fields;
  if (fields.length < FEWEST_FIELDS || !isId(id)) return false;
  return (DATE.test(birth) && (SEXES.has(keyOf(sex)) || DATE.test(issued))) || (/^\d{9}$|^$/.test(oldId) && SEXES.has(keyOf(sex)));
}

/** A card's number alone, or a list that begins with one. */
export function startsWithId(text: string): boolean {
  const plain = normalizeText(text);
  return DELIMITERS.some((delimiter) => isId(fieldsOf(plain, delimiter)[0] ?? ''));
}
