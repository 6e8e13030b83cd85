/** A text field of an unknown body or query; empty when it is absent or of another type. */
export function textField(source: unknown, name: string): string {
  if (source === null || typeof source !== 'object') return '';
  const value: unknown = Reflect.get(source, name);
  return typeof value === 'string' ? value : '';
}

/** The token of an `Authorization: Bearer …` header; empty when there is none. */
export function bearerToken(header: string | undefined): string {
  return /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? '';
}
