type Where = Pick<Location, 'hostname' | 'pathname' | 'search'>;

/**
 * True inside a Zalo Mini App, by the same gate as zmp-sdk's own (apis/appEnv/getEnv.js): its host name, and its path or `?env=TESTING_LOCAL`.
 * Never judged by what a call answers: outside Zalo many calls "succeed" with empty values.
 */
export function isZaloHost(where: Where): boolean {
  if (!where.hostname.includes('h5.zdn.vn')) return false;
  return where.pathname.startsWith('/zapps') || new URLSearchParams(where.search).get('env') === 'TESTING_LOCAL';
}
