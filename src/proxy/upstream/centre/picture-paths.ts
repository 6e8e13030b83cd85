const MAX_PICTURES = 30;

/** The pictures of one notice, by position. */
export interface PicturePaths {
  /** The position of a picture on the centre's own host; null for one elsewhere, or for one too many. */
  at(src: string): number | null;
  readonly paths: readonly string[];
}

/**
 * Only pictures on the host of `baseUrl` are ever fetched, by their path on the connection to that very system: an address in a notice
 * cannot make the proxy talk to anybody else.
 */
export function createPicturePaths(baseUrl: string): PicturePaths {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  const prefix = base.pathname.replace(/\/+$/, '');
  const paths: string[] = [];
  return {
    paths,
    at(src) {
      if (!URL.canParse(src, base)) return null;
      const url = new URL(src, base);
      if (!/^https?:$/.test(url.protocol) || url.host !== base.host || url.username !== '' || !url.pathname.startsWith(`${prefix}/`)) return null;
      const path = url.pathname.slice(prefix.length) + url.search;
      const known = paths.indexOf(path);
      if (known !== -1) return known;
      if (paths.length >= MAX_PICTURES) return null;
      return paths.push(path) - 1;
    },
  };
}
