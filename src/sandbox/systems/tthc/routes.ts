import type { FastifyInstance } from 'fastify';
import { textField } from '../form';
import { BUILDING_LAND_ROWS } from './catalogue/building-land';
import { BUSINESS_ROWS } from './catalogue/business';
import { CIVIL_STATUS_ROWS } from './catalogue/civil-status';
import { POLICE_ROWS } from './catalogue/police';
import { RESIDENCE_ROWS } from './catalogue/residence';
import { SOCIAL_AID_ROWS } from './catalogue/social-aid';
import { toRecord } from './record';

const UPDATED_AT = '2026-11-20T08:00:00+07:00';
const USUAL_SIZE = 50;
const MAX_SIZE = 100;

const RECORDS = [CIVIL_STATUS_ROWS, RESIDENCE_ROWS, POLICE_ROWS, BUSINESS_ROWS, BUILDING_LAND_ROWS, SOCIAL_AID_ROWS].flat().map(toRecord);

/** A whole number of at least 1 from a query; null when it is something else. */
function countOf(text: string, usual: number): number | null {
  if (text === '') return usual;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** The national catalogue of procedures: pages of it, for a province that must be named but changes nothing. */
export function serveTthc(scope: FastifyInstance): void {
  scope.get('/api/v1/thutuc', { config: { operation: 'thutuc' } }, (request, reply) => {
    const page = countOf(textField(request.query, 'trang'), 1);
    const size = countOf(textField(request.query, 'kichthuoc'), USUAL_SIZE);
    if (!/^[A-Y]\d{2}$/.test(textField(request.query, 'tinh'))) return reply.code(400).send({ message: 'Thiếu hoặc sai mã tỉnh' });
    if (page === null || size === null || size > MAX_SIZE) return reply.code(400).send({ message: 'Trang hoặc kích thước không hợp lệ' });
    return { tong: RECORDS.length, trang: page, kichthuoc: size, capnhat: UPDATED_AT, ds: RECORDS.slice((page - 1) * size, page * size) };
  });
}
