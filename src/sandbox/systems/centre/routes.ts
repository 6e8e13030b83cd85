import type { FastifyInstance } from 'fastify';
import { renderPng } from '../../receipts/render-png';
import type { SandboxState } from '../../state';
import { slashTime } from '../../vn-time';
import { PROVINCE_IDS, type ProvinceId } from '../../world/model';
import { textField } from '../form';
import { noteCode } from '../system-scope';
import type { SandboxMaintenance, SandboxNotice } from './notice';
import { CENTRES } from './seeds';

const COLOURS: Readonly<Record<string, string>> = { 'tru-so.png': '#0b4f9e', 'dau-tu.png': '#17693f' };

const isProvince = (id: string): id is ProvinceId => PROVINCE_IDS.some((known) => known === id);

const toNotice = ({ id, province, category, title, summary, html, cover, pinned, publishedAt, validFrom, validTo }: SandboxNotice) => ({
  id, chuyenMuc: category, tieuDe: title, tomTat: summary, noiDung: html, anhDaiDien: cover, ghim: pinned ? 1 : 0,
  ngayDang: slashTime(publishedAt), hieuLucTu: slashTime(validFrom), hieuLucDen: slashTime(validTo), donVi: '', lienKet: `${CENTRES[province].host}/tin/${id}`,
});

const toMaintenance = ({ id, system, from, to, text, cancelled }: SandboxMaintenance) => ({ id, heThong: system, batDau: slashTime(from), ketThuc: slashTime(to), noiDung: text, huy: cancelled });

/** Pages of at most fifty; a page that is no number is the first. */
function pageOf<T, R>(rows: readonly T[], query: unknown, show: (row: T) => R): { tong: number; ds: R[] } {
  const size = Math.min(50, Number(textField(query, 'kichthuoc')) || 20);
  const page = Math.max(1, Math.trunc(Number(textField(query, 'trang')) || 1));
  return { tong: rows.length, ds: rows.slice((page - 1) * size, page * size).map(show) };
}

/** The publishing systems of the four centres, under their province's name; open to all. */
export function serveCentre(scope: FastifyInstance, { centre }: SandboxState): void {
  scope.addHook('preHandler', (request, reply) => {
    const province = textField(request.params, 'province');
    noteCode(request, province);
    return isProvince(province) ? Promise.resolve() : reply.code(404).send({ message: 'Not found' });
  });

  scope.get<{ Params: { province: ProvinceId } }>('/:province/api/tin-tuc', { config: { operation: 'notices' } }, (request) => pageOf(centre.notices(request.params.province), request.query, toNotice));
  scope.get<{ Params: { province: ProvinceId } }>('/:province/api/bao-tri', { config: { operation: 'maintenance' } }, (request) => pageOf(centre.maintenance(request.params.province), request.query, toMaintenance));
  scope.get<{ Params: { province: ProvinceId; file: string } }>('/:province/tai-len/:file', { config: { operation: 'picture' } }, async (request, reply) => {
    const colour = COLOURS[request.params.file];
    if (colour === undefined) return reply.code(404).send({ message: 'Not found' });
    const { place } = CENTRES[request.params.province];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="${colour}"/><text x="320" y="190" fill="#fff" font-size="36" text-anchor="middle">Hành chính công ${place}</text></svg>`;
    return reply.type('image/png').send(await renderPng(svg));
  });
}
