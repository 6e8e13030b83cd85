const PROCEDURE = /^([1-3]\.\d{6})(?:\.(?:\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}|[A-Y]\d{2})(?:\.\d{2})?)?$/;

/** Normal spelling of a procedure (TTHC) code, national, provincial or sub-service; null when it is none. */
export function readProcedureCode(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return PROCEDURE.test(code) ? code : null;
}

/** The national code that a provincial or sub-service one belongs to, itself when it is national; null for what is none. */
export function nationalCodeOf(text: string): string | null {
  const code = readProcedureCode(text);
  return code === null ? null : (PROCEDURE.exec(code)?.[1] ?? null);
}
