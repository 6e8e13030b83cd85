const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** How a result is handed on: only types that a viewer shows without running anything, under a name that says nothing about a person. */
export function resultNameOf(filingNumber: string, contentType: string): { type: string; fileName: string } {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = ENDINGS[type];
  return ending === undefined ? { type: 'application/octet-stream', fileName: `ket-qua-${filingNumber}.bin` } : { type, fileName: `ket-qua-${filingNumber}.${ending}` };
}
