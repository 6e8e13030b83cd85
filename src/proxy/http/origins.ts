/** Where the platform serves the mini app from; the first by Zalo's word (mini.zalo.me/documents/intro/frequently-solved-issues), the second as iOS and older clients say it. */
const ZALO_ORIGINS = ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn'];

/** What a page of another origin may read of an answer besides its body. */
export const EXPOSED_HEADERS = ['ETag', 'Retry-After', 'X-Request-Id'];

/** Exactly the origins that may call. Local ones only outside production. */
export function allowedOrigins(options: { production: boolean; appPort: number }): string[] {
  if (options.production) return ZALO_ORIGINS;
  const hosts = ['localhost', '127.0.0.1', 'h5.zdn.vn.localhost'];
  return [...ZALO_ORIGINS, ...hosts.map((host) => `http://${host}:${options.appPort}`)];
}
