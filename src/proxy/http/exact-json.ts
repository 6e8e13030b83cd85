const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** A whole number that a double may not hold. */
const LONG = /^-?\d{16,}$/;

/** JSON with its long whole numbers as text, digit by digit: Zalo's ids have 19, some of its events write them bare. Undefined when it is not JSON. */
export function parseExactly(text: string): unknown {
  try {
    JSON.parse(text); // only what is JSON is searched: its strings all end
    return JSON.parse(text.replace(TOKENS, (token) => (LONG.test(token) ? `"${token}"` : token)));
  } catch {
    return undefined;
  }
}
