import type { UpstreamResult } from '../../ports';

/** An access token of the Official Account; `generation` tells one from its successors without its value. */
export interface OaAccessToken {
  value: string;
  generation: number;
}

/** Who holds the OA's tokens, for whoever writes in its name. */
export interface OaAccess {
  /** A token that should be good now; a fault when there is none, also when only a person can get a new one. */
  token(): Promise<UpstreamResult<OaAccessToken>>;
  /** Zalo would not take this one: the next `token` brings another, if there is any. */
  rejected(token: OaAccessToken): Promise<void>;
}

/** A pair as Zalo gives it; `livesMs` is that of the access token. */
export interface OaPair {
  accessToken: string;
  refreshToken: string;
  livesMs: number;
}

/**
 * What became of a refresh token that was sent. `rejected`: it is dead; `unused`: it certainly was not used up, so it may be sent
 * again; `unknown`: it may have been, the answer was lost.
 */
export type OaRefreshed = { kind: 'pair'; pair: OaPair } | { kind: 'rejected' | 'unused' | 'unknown'; detail: string };

/** Who keeps the tokens, given how they are exchanged and the first refresh token. */
export type OpenOaAccess = (oauth: OaOauth, firstRefreshToken: string) => OaAccess;

/** Zalo's OAuth for Official Accounts. */
export interface OaOauth {
  refresh(refreshToken: string): Promise<OaRefreshed>;
}
