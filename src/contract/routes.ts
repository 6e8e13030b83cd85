/** The one route table. The proxy registers these, the app calls these; nobody spells a path twice. */
export const API_PREFIX = '/api/v1';

/** tus 1.0 lives here (resumable uploads); not JSON, so not in the table. */
export const UPLOADS_PATH = `${API_PREFIX}/uploads`;

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
  listProcedures: { method: 'GET', path: '/procedures' },
  getProcedure: { method: 'GET', path: '/procedures/:code' },
  getForm: { method: 'GET', path: '/procedures/:code/form' },
  listProvincesOfDivisions: { method: 'GET', path: '/divisions' },
  listWards: { method: 'GET', path: '/divisions/:province/wards' },
  putDraft: { method: 'PUT', path: '/drafts/:id' },
  getDraft: { method: 'GET', path: '/drafts/:id' },
  listDrafts: { method: 'GET', path: '/drafts' },
  deleteDraft: { method: 'DELETE', path: '/drafts/:id' },
  listPapers: { method: 'GET', path: '/papers' },
  getPaper: { method: 'GET', path: '/papers/:id' },
  deletePaper: { method: 'DELETE', path: '/papers/:id' },
  reusePaper: { method: 'POST', path: '/papers/:id/reuse' },
  createFiling: { method: 'POST', path: '/filings' },
  listFilings: { method: 'GET', path: '/filings' },
  getFiling: { method: 'GET', path: '/filings/:id' },
  sendSupplement: { method: 'POST', path: '/filings/:id/supplements' },
  askWithdrawal: { method: 'POST', path: '/filings/:id/withdrawal' },
  rateFiling: { method: 'POST', path: '/filings/:id/rating' },
  listResults: { method: 'GET', path: '/filings/:id/results' },
  linkResult: { method: 'POST', path: '/filings/:id/results/:fileId/link' },
  /** What `linkResult` leads to; the token is all it takes, once. */
  downloadResult: { method: 'GET', path: '/result-files/:token' },
  createPaymentOrder: { method: 'POST', path: '/filings/:id/payment-order' },
  placePaymentOrder: { method: 'PUT', path: '/filings/:id/payment-order' },
  getPayment: { method: 'GET', path: '/filings/:id/payment' },
  orderPost: { method: 'POST', path: '/filings/:id/postal' },
  cancelPost: { method: 'DELETE', path: '/filings/:id/postal/:direction' },
  orderPostForDossier: { method: 'POST', path: '/dossiers/:code/postal' },
  getPostForDossier: { method: 'GET', path: '/dossiers/:code/postal' },
  cancelPostForDossier: { method: 'DELETE', path: '/dossiers/:code/postal/:direction' },
  checkoutCallback: { method: 'POST', path: '/webhooks/checkout' },
  estimatePost: { method: 'GET', path: '/postal-estimate' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string }>;

export type RouteName = keyof typeof ROUTES;

/** Path of a route with its parameters filled in and escaped, under the API prefix. */
export function pathOf(name: RouteName, params: Record<string, string> = {}): string {
  const path = ROUTES[name].path.replace(/:([a-z]+)/gi, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  return `${API_PREFIX}${path}`;
}
