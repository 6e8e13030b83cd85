/** Meaning of a colour. Never the only carrier of that meaning: a word or an icon stands beside it. */
export type Tone = 'info' | 'success' | 'warning' | 'danger';
