import type { UpstreamFault } from '../upstream/ports';

/** What a book of published things answers. `fault`: it has never been read and cannot be read now. */
export type FromCentre<T> = { kind: 'found'; value: T } | { kind: 'no_province' } | { kind: 'none' } | { kind: 'fault'; fault: UpstreamFault; provinceId: string };
