/** Paths of the app, below the basename. A dossier code may hold slashes; they stay slashes. */
export const PATHS = {
  home: '/', scan: '/quet', myDossiers: '/ho-so', inbox: '/hop-thu', me: '/toi',
  procedures: '/thu-tuc', file: '/nop-ho-so', filed: '/ho-so-da-nop', myPapers: '/giay-to',
  petitions: '/phan-anh', questions: '/hoi-dap', announcements: '/thong-bao', statistics: '/thong-ke', agencies: '/co-quan', bookings: '/dat-lich',
  notices: '/toi/nhan-tin', myData: '/toi/du-lieu', consents: '/toi/dong-y', sessions: '/toi/phien', privacy: '/quyen-rieng-tu', about: '/gioi-thieu',
} as const;

/** Path of one dossier; `provinceId` names the system to ask when the code does not say which. */
export function dossierPath(code: string, provinceId?: string | null): string {
  const path = `${PATHS.myDossiers}/${code.split('/').map(encodeURIComponent).join('/')}`;
  return provinceId ? `${path}?tinh=${encodeURIComponent(provinceId)}` : path;
}

/** Path of one procedure, as a province offers it. */
export function procedurePath(code: string, provinceId?: string | null): string {
  return `${PATHS.procedures}/${encodeURIComponent(code)}${provinceId ? `?tinh=${encodeURIComponent(provinceId)}` : ''}`;
}

/** Path of a draft; the page inside it is in `?buoc`. */
export const draftPath = (id: string): string => `${PATHS.file}/${id}`;

/** Path of what was filed. */
export const filedPath = (id: string): string => `${PATHS.filed}/${id}`;

/** Where the app sits: `/zapps/<id>` inside Zalo, the root in a plain browser. */
export function basenameOf(pathname: string): string {
  return /^\/zapps\/[^/]+/.exec(pathname)?.[0] ?? '';
}
