import type { Dossier, Person } from '../../../domain/dossier';

/** What the proxy last heard of one code. `dossier` null: the system has none. */
export interface Known {
  dossier: Dossier | null;
  fetchedAtMs: number;
  /** Answers made of it so far, by tier and marks; see prepared-view. */
  views: Map<string, PreparedView>;
  /** Keyed hashes of the owner's and the submitter's phone; null until someone with a phone asks. */
  phoneHashes: readonly string[] | null;
  /** True when this state is in the store for its followers. */
  kept: boolean;
}

/** A serialised answer, ready to send again. */
export interface PreparedView {
  body: Buffer;
  etag: string;
}

export function know(dossier: Dossier | null, fetchedAtMs: number): Known {
  return { dossier, fetchedAtMs, views: new Map(), phoneHashes: null, kept: false };
}

/** Who may see tier 2 by their phone: the owner and whoever handed it in. */
export const partiesOf = (dossier: Dossier): Person[] => (dossier.submitter === null ? [dossier.owner] : [dossier.owner, dossier.submitter]);
