import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../../state';
import { vnParts } from '../../vn-time';
import type { Office, ProvinceId } from '../../world/model';
import { bearerToken, textField } from '../form';
import { createTokenStore } from '../token-store';
import { countingOffices, figuresOf, sumOf, type Figures } from './figures';

const LEVEL_WORDS: Record<Office['level'], string> = { commune: 'Xã', district: 'Huyện', province: 'Tỉnh', ministry: 'Bộ' };

/** Figures as each kind of system publishes them, in its own words. */
export function serveStatistics(scope: FastifyInstance, { clock, secrets }: SandboxState): void {
  const tokens = createTokenStore(600, clock);
  const yearOf = (text: string): number => (/^20\d\d$/.test(text) ? Number(text) : 0);
  function rowsOf(province: ProvinceId, year: number): { office: Office; figures: Figures }[] {
    const thisYear = Number(vnParts(clock()).year);
    return countingOffices(province).flatMap((office) => {
      const figures = figuresOf(office, year, thisYear);
      return figures === null ? [] : [{ office, figures }];
    });
  }
  const issue = () => ({ access_token: tokens.issue(), expires_in: tokens.lifetimeSeconds, token_type: 'Bearer' });

  const caMau = ({ received, onTime, early, late, openInTime, openLate }: Figures) => ({ nam_sltiepnhanmoi: received, nam_xldunghan: onTime, nam_xltruochan: early, nam_xltrehan: late, nam_dangxlconhan: openInTime, nam_dangxltrehan: openLate });
  scope.get('/ca-mau/api/thongke/getthongketoantinh', { config: { operation: 'province' } }, (request) => caMau(sumOf(rowsOf('ca-mau', yearOf(textField(request.query, 'nam'))).map(({ figures }) => figures))));
  scope.get('/ca-mau/api/thongke/getthongkedonvi', { config: { operation: 'agencies' } }, (request) =>
    rowsOf('ca-mau', yearOf(textField(request.query, 'nam'))).map(({ office, figures }) => ({
      madonvi: office.code, tendonvi: office.name, capdonvi: LEVEL_WORDS[office.level], ...caMau(figures), dg_rathailong: figures.good, dg_hailong: figures.fair, dg_chuahailong: figures.poor,
    })));

  const national = ({ received, onTime, early, late, openInTime, openLate, good, fair, poor }: Figures) => ({
    tiepNhan: received, dungHan: onTime, truocHan: early, treHan: late, dangXuLyTrongHan: openInTime, dangXuLyQuaHan: openLate, ratHaiLong: good, haiLong: fair, chuaHaiLong: poor,
  });
  scope.post('/binh-thuan/api/v1/reporting/evaluation/by-agency', { config: { operation: 'reporting' } }, (request, reply) => {
    const year: unknown = request.body !== null && typeof request.body === 'object' ? Reflect.get(request.body, 'nam') : null;
    if (textField(request.body, 'maTinh') !== 'H36' || typeof year !== 'number') return reply.code(400).send({ code: 'ERR_BAD_REQUEST', message: 'Thiếu năm hoặc mã tỉnh' });
    const rows = rowsOf('binh-thuan', year);
    const donVi = rows.map(({ office, figures }) => ({ maDonVi: office.code, tenDonVi: office.name, capDonVi: LEVEL_WORDS[office.level].toUpperCase(), ...national(figures) }));
    return reply.code(201).send({ code: 'OK', message: '', data: { tongHop: national(sumOf(rows.map(({ figures }) => figures))), donVi } });
  });

  scope.post('/quang-nam/auth/realms/digo/protocol/openid-connect/token', { config: { operation: 'token', secretBody: true } }, (request, reply) =>
    textField(request.body, 'client_id') === secrets.clientId && textField(request.body, 'client_secret') === secrets.clientSecret ? issue() : reply.code(401).send({ error: 'unauthorized_client' }));
  const digo = ({ received, onTime, early, late, openInTime, openLate, good, fair, poor }: Figures) => ({
    received, resolvedOnTime: onTime, resolvedEarly: early, resolvedOverdue: late, unresolvedOnTime: openInTime, unresolvedOverdue: openLate, verySatisfied: good, satisfied: fair, unsatisfied: poor,
  });
  scope.get('/quang-nam/pa/dossier-statistic/--by-agency', { config: { operation: 'by_agency' } }, (request, reply) => {
    if (!tokens.isValid(bearerToken(request.headers.authorization))) return reply.code(401).send({ error: 'invalid_token' });
    const rows = rowsOf('quang-nam', yearOf(textField(request.query, 'from-date').slice(0, 4)));
    return { content: rows.map(({ office, figures }) => ({ agency: { code: office.code, name: office.name, level: { name: LEVEL_WORDS[office.level] } }, statistic: digo(figures) })), summary: digo(sumOf(rows.map(({ figures }) => figures))) };
  });

  scope.post('/binh-duong/token', { config: { operation: 'token', secretBody: true } }, (request, reply) => {
    const expected = `Basic ${Buffer.from(`${secrets.clientId}:${secrets.clientSecret}`).toString('base64')}`;
    return request.headers.authorization === expected ? issue() : reply.code(401).send({ error: 'invalid_client' });
  });
  const bus = ({ received, onTime, early, late, openInTime, openLate, good, fair, poor }: Figures) => ({
    TiepNhan: String(received), DungHan: String(onTime), TruocHan: String(early), TreHan: String(late), TrongHan: String(openInTime), QuaHan: String(openLate), RatHaiLong: String(good), HaiLong: String(fair), ChuaHaiLong: String(poor),
  });
  scope.get<{ Params: { year: string } }>('/binh-duong/mcdt/1.0/thongke/:year', { config: { operation: 'thongke' } }, (request, reply) => {
    if (!tokens.isValid(bearerToken(request.headers.authorization))) return reply.code(401).send({ code: '100', message: 'AUTHEN_ERROR' });
    const rows = rowsOf('binh-duong', yearOf(request.params.year));
    const DonVi = rows.map(({ office, figures }) => ({ MaDonVi: office.code, TenDonVi: office.name, Cap: LEVEL_WORDS[office.level], ...bus(figures) }));
    return { code: '00', message: '', data: { TongHop: bus(sumOf(rows.map(({ figures }) => figures))), DonVi } };
  });
}
