/** HTTP status that tells a reason the world gave for refusing something. */
export function statusOfFault(fault: string): number {
  if (fault === 'unknown_code') return 404;
  return fault.startsWith('unknown_') ? 400 : 409;
}
