import type { Dossier } from '../../domain/dossier';

/** Why an outside system gave no usable answer. `detail` is for logs and never holds what the system said about a person. */
export interface UpstreamFault {
  kind: 'timeout' | 'unreachable' | 'bad_answer' | 'refused' | 'busy' | 'circuit_open';
  system: string;
  detail: string;
}

export type UpstreamResult<T> = { ok: true; value: T } | { ok: false; fault: UpstreamFault };

/** An id inside a scanned portal URL that only the portal can turn into a dossier code. */
export type OpaqueReference = { kind: 'opaque' | 'igate'; id: string };

/** A province's one-stop system. `null` means the system answered that it has no such dossier. */
export interface OneStop {
  readonly provinceId: string;
  readonly kind: string;
  findDossier(code: string): Promise<UpstreamResult<Dossier | null>>;
  /** Codes behind an opaque QR; empty when the system does not know the id or has no such QR. */
  resolveReference(reference: OpaqueReference): Promise<UpstreamResult<string[]>>;
}

export interface ZaloProfile {
  id: string;
  name: string | null;
  /** Id of the same person for the linked Official Account; null when they do not follow it and the app is not verified by it. */
  oaUserId: string | null;
}

/** Where a phone is, WGS 84. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Graph API; `'rejected'` means Zalo answered that the token is not valid. */
export interface ZaloGraph {
  me(accessToken: string): Promise<UpstreamResult<ZaloProfile | 'rejected'>>;
  /** Phone as `84…`; the token is single use and lives two minutes. */
  phone(accessToken: string, phoneToken: string): Promise<UpstreamResult<string | 'rejected'>>;
  /** Where the phone was when its owner agreed to tell; the token is single use and lives two minutes. */
  readLocation(accessToken: string, locationToken: string): Promise<UpstreamResult<Position | 'rejected'>>;
}

/** One call to an outside system, for metrics. */
export interface UpstreamCall {
  system: string;
  operation: string;
  outcome: 'ok' | UpstreamFault['kind'];
  durationMs: number;
}
