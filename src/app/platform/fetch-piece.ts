const AGAIN_MS = 5_000;

/** Fetches a piece of the app that a screen waits for; where the network fails, again and again until it is there. Never rejects. */
export const fetchPiece = <T>(load: () => Promise<T>): Promise<T> => load().catch(() => new Promise<T>((resolve) => setTimeout(() => resolve(fetchPiece(load)), AGAIN_MS)));
