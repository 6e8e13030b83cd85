import type { GarbageKind, System } from './fault-settings';

export interface Garbage {
  contentType: string;
  body: string;
}

const ERROR_PAGE = `<!DOCTYPE html><html lang="vi"><head><title>Thông báo</title></head><body><h1>Hệ thống đang bảo trì</h1><p>Kết nối tới hệ thống thất bại. Vui lòng thử lại sau.</p></body></html>`;

/** What each system says, with status 200, when it failed inside. */
const ERROR_ENVELOPES: Record<System, unknown> = {
  'binh-thuan': { error_code: '-99', message: 'Lỗi kết nối trục tích hợp' },
  'quang-nam': { timestamp: 1_763_606_400_000, status: 500, error: 'Internal Server Error', path: '/pa/dossier/search' },
  'ca-mau': { Message: 'An error has occurred.' },
  'binh-duong': { code: '106', message: 'AGENCY_ID_INCORRECT' },
  'zalo-graph': { error: -1, message: 'Service temporarily unavailable' },
  tthc: { message: 'Lỗi truy vấn cơ sở dữ liệu' },
  vnpost: { Status: '999', Message: 'Lỗi hệ thống' },
  'gopy-1022': { message: 'Hệ thống đang bận' },
  centre: { message: 'Lỗi truy vấn cơ sở dữ liệu' },
  booking: { ma: '98', thongBao: 'Hệ thống bận' },
  statistics: { code: 'ERR', message: 'Đang tổng hợp số liệu' },
  'pakn-portal': { failed: true, message: 'Hệ thống đang bận', data: null },
  checkout: { error: -1, message: 'Internal error' },
  'zalo-oauth': { error: -1, error_name: 'Internal error' },
  'zalo-oa': { error: -200, message: 'Send message failed' },
  'zalo-zbs': { error: -100, message: 'Unknown error' },
  'zalo-notification': { error: -1500, message: 'Internal error' },
};

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Every text becomes a number and every number a text, all the way down; lists become objects. */
function swapTypes(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return `#${value}`;
  if (Array.isArray(value)) return { '0': swapTypes(value[0] ?? 'x') };
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swapTypes(inner)]));
  return value === null ? 0 : String(value);
}

/** Spoils an answer in one of the ways real systems do. */
export function spoil(body: string, kind: GarbageKind, system: System): Garbage {
  const json = (value: unknown): Garbage => ({ contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) });
  switch (kind) {
    case 'html':
      return { contentType: 'text/html; charset=utf-8', body: ERROR_PAGE };
    case 'truncated':
      return { contentType: 'application/json; charset=utf-8', body: body.length > 2 ? body.slice(0, Math.ceil(body.length * 0.6)) : '{"' };
    case 'wrong_types':
      return json(swapTypes(parse(body)));
    case 'wrong_shape':
      return json({ success: true, payload: [parse(body)] });
    case 'empty_object':
      return json({});
    case 'error_envelope':
      return json(ERROR_ENVELOPES[system]);
  }
}
