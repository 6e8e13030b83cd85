import type { Dossier, Person } from '../../../domain/dossier';

/**
 * A serialised answer, ready to send again: bytes outside the heap, and once it was asked for again a string of one character a byte, which
 * leaves in one piece with its headers and need not be encoded each time.
 */
export interface PreparedView {
  body: Buffer | string;
  etag: string;
}

/** Where a tier can be read from: hashes once they are made, else the dossier. */
export interface TierSource {
  /** Keyed hashes of the owner's and the submitter's phone; null until someone with a phone asks. */
  phoneHashes: readonly string[] | null;
  open(): Dossier;
}

/**
 * What the proxy last heard of one dossier. It is kept as bytes outside the collected heap: thousands of small objects would be
 * most of the collector's work, and a view is made of them only once for each tier.
 */
export class KnownDossier implements TierSource {
  /** Answers made of it so far, by tier and marks; see prepared-view. */
  readonly views = new Map<string, PreparedView>();
  phoneHashes: readonly string[] | null = null;
  /** True when this state is in the store for its followers. */
  kept = false;
  readonly #packed: Buffer;
  /** The object itself, until the first view was made of it. */
  #fresh: Dossier | null;

  constructor(
    dossier: Dossier,
    readonly fetchedAtMs: number,
    /** From a snapshot, which has no ID number: it can confirm the last digits of one, never deny them. */
    readonly isSnapshot = false,
  ) {
    this.#packed = Buffer.from(JSON.stringify(dossier));
    this.#fresh = dossier;
  }

  open(): Dossier {
    if (this.#fresh !== null) return this.#fresh;
    // Our own bytes of one line above: what goes in as a dossier comes out as one.
    const dossier: Dossier = JSON.parse(this.#packed.toString('utf8'));
    return dossier;
  }

  addView(id: string, view: PreparedView): PreparedView {
    this.views.set(id, view);
    this.#fresh = null;
    return view;
  }

  /** Bytes of memory it takes, roughly: itself, its key and a view or two. */
  get weightBytes(): number {
    return this.#packed.length + 2_000;
  }
}

/** The system answered that it has no such dossier. */
export interface KnownMissing {
  readonly fetchedAtMs: number;
  readonly weightBytes: number;
}

export type Known = KnownDossier | KnownMissing;

/** Who may see tier 2 by their phone: the owner and whoever handed it in. */
export const partiesOf = (dossier: Dossier): Person[] => (dossier.submitter === null ? [dossier.owner] : [dossier.owner, dossier.submitter]);
