import type { UpstreamFault } from '../../ports';

/** Errors of a connection that was never made. */
const NOT_CONNECTED: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** True when a request with this fault certainly had no effect: it never left, or the other side turned it away. */
export function isSurelyUnsent({ kind, detail }: UpstreamFault): boolean {
  if (kind === 'unreachable') return NOT_CONNECTED.includes(detail);
  return kind === 'busy' || kind === 'circuit_open' || kind === 'refused';
}
