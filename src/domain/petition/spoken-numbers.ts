const DIGITS: Readonly<Record<string, string>> = {
  khong: '0', mot: '1', hai: '2', ba: '3', bon: '4', tu: '4', nam: '5', lam: '5', sau: '6', bay: '7', tam: '8', chin: '9',
};
const TOKEN = /[a-z]+|\d|[^a-z\d]+/g;
const JOIN = /^[\s,.-]{1,3}$/;
const FEWEST = 9;

/** Phone and ID numbers that are written out in folded lower case words, "khong chin mot hai …", to slip through; nine digits and more in a row. */
export function spokenNumbers(text: string): { kind: 'phone' | 'id'; start: number; end: number }[] {
  const found: { kind: 'phone' | 'id'; start: number; end: number }[] = [];
  let run = { digits: '', words: 0, start: 0, end: 0 };
  const settle = (): void => {
    if (run.words >= FEWEST - 2 && run.digits.length >= FEWEST && run.digits.length <= 12) found.push({ kind: run.digits.length === 12 || run.digits.length === FEWEST ? 'id' : 'phone', start: run.start, end: run.end });
    run = { digits: '', words: 0, start: 0, end: 0 };
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const digit = /^\d$/.test(token) ? token : Object.hasOwn(DIGITS, token) ? DIGITS[token] : undefined;
    if (digit !== undefined) {
      if (run.digits === '') run.start = index;
      run.digits += digit;
      run.words += token.length > 1 ? 1 : 0;
      run.end = index + token.length;
    } else if (!JOIN.test(token)) settle();
  }
  settle();
  return found;
}
