/** The strings inside a JSON payload, names and values, one a line, so that its escapes do not stick to a code; any other text as it is. */
export function textsOf(text: string): string {
  const json = /^[[{"]/.test(text) ? parse(text) : undefined;
  if (json === undefined) return text;
  const found: string[] = [];
  const open: unknown[] = [json];
  while (open.length > 0) {
    const value = open.shift();
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) open.push(...value);
    else if (value !== null && typeof value === 'object') open.push(...Object.keys(value), ...Object.values(value));
  }
  return found.join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
