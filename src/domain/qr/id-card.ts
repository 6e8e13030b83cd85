import { keyOf } from '../text';

const SEXES = new Set(['nam', 'nu', 'male', 'female', 'm', 'f']);
const DATE = /^\d{8}$|^\d{1,2}\/\d{1,2}\/\d{4}$/;

/**
 * The QR of a citizen's ID card: 12-digit ID, old 9-digit ID or empty, name, birth, sex, address, issue, and since 2024 more
 * fields, split by pipes. Blanks and the spelling of the sex vary by reader.
 */
export function isIdCard(text: string): boolean {
  const fields = text.split('|').map((field) => field.trim());
  const [id = '', oldId = '', , birth = '', sex = '', , issued = ''] = fields;
  if (fields.length < 7 || !/^\d{12}$/.test(id)) return false;
  return (DATE.test(birth) && (SEXES.has(keyOf(sex)) || DATE.test(issued))) || (/^\d{9}$|^$/.test(oldId) && SEXES.has(keyOf(sex)));
}

/** A card's number alone, or a pipe list that begins with one. */
export function startsWithId(text: string): boolean {
  return /^\d{3}([ .]?)\d{3}\1\d{3}\1\d{3}\s*(?:\||$)/.test(text);
}
