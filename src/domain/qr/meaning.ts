import type { DossierCode } from '../dossier-code';

export type CodeSource = 'plain' | 'portal_url' | 'kiosk_url' | 'text' | 'deep_link';
export type NationalPage = 'lookup' | 'procedure' | 'filing' | 'other';

/** What a scanned or pasted text means. No member carries an ID number or the text itself, except a free-form code. */
export type QrMeaning =
  | { kind: 'dossier'; codes: DossierCode[]; source: CodeSource }
  | { kind: 'opaque'; host: string; id: string }
  | { kind: 'opaque_broken' }
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
  | { kind: 'unknown' }
  | { kind: 'empty' }
  | { kind: 'too_long' };

export interface QrContext {
  /** yyyy-MM-dd in Việt Nam. */
  today: string;
  miniAppId: string;
  /** Portals a province runs outside `*.gov.vn` one-stop names, e.g. `dvctt.camau.gov.vn`. */
  portalHosts: readonly string[];
}
