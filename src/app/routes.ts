/** Paths of the app, below the basename. A dossier code may hold slashes; they stay slashes. */
export const PATHS = { home: '/', scan: '/quet', myDossiers: '/ho-so', me: '/toi' } as const;

/** Path of one dossier; `provinceId` names the system to ask when the code does not say which. */
export function dossierPath(code: string, provinceId?: string | null): string {
  const path = `${PATHS.myDossiers}/${code.split('/').map(encodeURIComponent).join('/')}`;
  return provinceId ? `${path}?tinh=${encodeURIComponent(provinceId)}` : path;
}

/** Where the app sits: `/zapps/<id>` inside Zalo, the root in a plain browser. */
export function basenameOf(pathname: string): string {
  return /^\/zapps\/[^/]+/.exec(pathname)?.[0] ?? '';
}
