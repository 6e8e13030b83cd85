import type { CodeFault, DossierCode } from '../dossier-code';

export type CodeSource = 'plain' | 'portal_url' | 'kiosk_url' | 'text' | 'deep_link';
export type NationalPage = 'lookup' | 'procedure' | 'filing' | 'other';

/** What a scanned or pasted text means. No member carries an ID number or the text itself, except a free-form code. */
export type QrMeaning =
  /** `provinceId`: whose system has them, when a link of this app says so. */
  | { kind: 'dossier'; codes: DossierCode[]; source: CodeSource; provinceId?: string }
  | { kind: 'opaque'; host: string; id: string }
  /** A portal's address without a code; `fault` when what stands there was meant as one. */
  | { kind: 'opaque_broken'; fault?: CodeFault }
  | { kind: 'igate'; host: string; id: string }
  | { kind: 'id_card' }
  | { kind: 'payment' }
  | { kind: 'postal'; trackingNumber: string }
  | { kind: 'procedure'; procedureCode: string }
  | { kind: 'national_portal'; page: NationalPage }
  | { kind: 'app_link'; path: string }
  | { kind: 'zalo'; host: string }
  | { kind: 'invoice_or_insurance' }
  | { kind: 'foreign_link'; host: string }
  | { kind: 'free_form'; text: string }
  | { kind: 'unknown'; fault?: CodeFault }
  | { kind: 'empty' }
  | { kind: 'too_long' };

export interface QrContext {
  /** yyyy-MM-dd in Việt Nam. */
  today: string;
  miniAppId: string;
  /** Where this app is open, without a slash at the end: its links in a plain browser begin so. Empty when nobody knows. */
  ownBase: string;
  /** Portals a province runs outside `*.gov.vn` one-stop names, e.g. `dvctt.camau.gov.vn`. */
  portalHosts: readonly string[];
}
