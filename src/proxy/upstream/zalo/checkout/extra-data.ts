import { ExtraData } from './wire';

/** What our orders carry through Zalo and back. */
export function extraDataOf(orderRef: string): string {
  return JSON.stringify({ orderRef });
}

/** Our own number from `extradata`, as an object or as text, plain or URI-encoded; null when it is not ours or not readable. */
export function orderRefOf(extradata: unknown): string | null {
  if (ExtraData.Check(extradata)) return extradata.orderRef;
  if (typeof extradata !== 'string' || extradata.length > 2000) return null;
  const value = parse(extradata.trimStart().startsWith('{') ? extradata : decoded(extradata));
  return ExtraData.Check(value) ? value.orderRef : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
