/** The one route table. The proxy registers these, the app calls these; nobody spells a path twice. */
export const API_PREFIX = '/api/v1';

export const ROUTES = {
  createSession: { method: 'POST', path: '/sessions' },
  verifyPhone: { method: 'POST', path: '/sessions/phone' },
  endSession: { method: 'DELETE', path: '/sessions/current' },
  getMe: { method: 'GET', path: '/me' },
  deleteMe: { method: 'DELETE', path: '/me' },
  getDossier: { method: 'GET', path: '/dossiers/:code' },
  proveDossier: { method: 'POST', path: '/dossiers/:code/proof' },
  followDossier: { method: 'PUT', path: '/dossiers/:code/follow' },
  unfollowDossier: { method: 'DELETE', path: '/dossiers/:code/follow' },
  listMyDossiers: { method: 'GET', path: '/me/dossiers' },
  resolveQr: { method: 'POST', path: '/qr/resolve' },
  getProvince: { method: 'GET', path: '/province' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string }>;

export type RouteName = keyof typeof ROUTES;

/** Path of a route with its parameters filled in and escaped, under the API prefix. */
export function pathOf(name: RouteName, params: Record<string, string> = {}): string {
  const path = ROUTES[name].path.replace(/:([a-z]+)/gi, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  return `${API_PREFIX}${path}`;
}
