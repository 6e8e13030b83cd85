import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { checkBody } from '../../filing/check-body';
import { answerRequest, askWithdrawal, pay, rate, wasAnswered } from '../../filing/citizen-acts';
import { fileDossier, openOffice, type Intake, type IntakeFault } from '../../filing/file-dossier';
import { MAX_UPLOAD_BYTES, sha256Of } from '../../filing/file-store';
import { resultPdf, signatureOf } from '../../filing/result-pdf';
import type { SandboxState } from '../../state';
import type { WorldParty } from '../../world/model';
import { findProcedure } from '../../world/procedures';
import { bearerToken, textField } from '../form';
import { noteCode, noteWrite, timesToApply } from '../system-scope';
import { answerAct, bad, good, noteAttempt } from './filing-envelope';
import { AnswerBody, CreateBody, NumberBody, PayBody, RateBody, WithdrawBody } from './filing-shapes';

const PROVINCE = 'binh-thuan';
const OWNER_KINDS = { '1': 'citizen', '2': 'business', '3': 'agency' } as const;
const RESULT_WAYS = { '1': 'counter', '2': 'post', '3': 'electronic' } as const;
const SIGNATURES = { valid: 'hop-le', none: 'chua-ky', invalid: 'khong-hop-le' };
const MAX_DOSSIER_BYTES = 256 * 1024;
const FAULTS: Record<IntakeFault, readonly [code: string, message: string]> = {
  unknown_office: ['ERR_DATA', 'Mã đơn vị không tồn tại'],
  unknown_procedure: ['ERR_DATA', 'Mã TTHC không tồn tại'],
  counter_only: ['ERR_DATA', 'TTHC không tiếp nhận trực tuyến'],
  unknown_file: ['ERR_TEP', 'Tệp tin không tồn tại'],
  bad_code: ['ERR_DATA', 'Mã hồ sơ không hợp lệ'],
};

type Created = Static<typeof CreateBody>;
type Person = Created['ChuHoSo'];

const partyOf = (person: Person, kind: WorldParty['kind']): WorldParty => ({ kind, name: person.HoTen, idNumber: person.SoDinhDanh, phone: person.DienThoai, address: person.DiaChi ?? '' });

function intakeOf(body: Created): Intake {
  return {
    province: PROVINCE,
    reference: body.MaThamChieu,
    code: body.MaHoSo,
    procedureCode: body.MaTTHC,
    officeCode: body.MaDonViTiepNhan,
    owner: partyOf(body.ChuHoSo, OWNER_KINDS[body.LoaiDoiTuong]),
    submitter: body.UyQuyen && body.ThongTinNguoiNop ? partyOf(body.ThongTinNguoiNop, 'citizen') : null,
    caseCode: body.MaTruongHop ?? null,
    form: body.EformThongTinChiTiet,
    resultWay: RESULT_WAYS[body.HinhThucTra],
    papers: body.ThanhPhanHoSo.map((paper) => ({
      code: paper.MaThanhPhanHoSo,
      name: paper.TenThanhPhanHoSo,
      files: paper.GiayToDinhKem.map((file) => ({ id: file.IdGiayTo, name: file.TenGiayTo })),
    })),
  };
}

const answeredPapers = (body: Static<typeof AnswerBody>): Intake['papers'] =>
  body.GiayTo.map((paper) => ({ code: paper.MaThanhPhanHoSo, name: paper.TenGiayTo, files: [{ id: paper.IdGiayTo, name: paper.TenGiayTo }] }));

function header(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Bình Thuận's filing interface, DVCQG 2026 (envelope with a code; 200 and 201 mean nothing). */
export function serveBinhThuanFiling(parent: FastifyInstance, state: SandboxState): void {
  const { world, files, filings, sessions, secrets } = state;
  const store = sessions.dvcqg;
  const base = '/dvcqg/api/v1';

  parent.post('/dvcqg/oauth2/token', { config: { operation: 'dvcqg_token', secretBody: true } }, (request, reply) => {
    if (textField(request.body, 'grant_type') !== 'client_credentials') return reply.code(400).send({ error: 'unsupported_grant_type' });
    const known = textField(request.body, 'client_id') === secrets.username && textField(request.body, 'client_secret') === secrets.password;
    if (!known) return reply.code(401).send({ error: 'invalid_client' });
    return { access_token: store.issue(), expires_in: store.lifetimeSeconds, token_type: 'Bearer' };
  });

  void parent.register((scope, _options, done) => {
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    // Runs after the call met its fate, which was added to the parent before.
    scope.addHook('preHandler', (request, reply) => {
      if (store.isValid(bearerToken(request.headers.authorization))) return Promise.resolve();
      return reply.code(401).send(bad('ERR_AUTH', 'Token không hợp lệ hoặc đã hết hạn'));
    });

    scope.post(`${base}/hoso/get-next-value`, { config: { operation: 'get_next_value' } }, (request) => {
      const body = checkBody(NumberBody, request.body);
      if (!body.ok || openOffice(PROVINCE, body.value.MaDonVi) === null || findProcedure(body.value.MaTTHC) === null) return bad('ERR_DATA', 'Mã đơn vị hoặc mã TTHC không tồn tại');
      const code = world.reserve(body.value.MaDonVi);
      noteCode(request, code);
      return good({ MaHoSo: code });
    });

    scope.post(`${base}/tep/upload`, { bodyLimit: MAX_UPLOAD_BYTES, config: { operation: 'upload', secretBody: true } }, (request, reply) => {
      noteAttempt(request, '');
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (bytes.length > 0 && sha256Of(bytes) !== header(request, 'x-sha256').toLowerCase()) return bad('ERR_HASH', 'Mã băm không khớp');
      const added = files.add(randomUUID(), decodeName(header(request, 'x-ten-tep')), header(request, 'content-type'), bytes);
      if (!added.ok) return bad(added.fault === 'empty' ? 'ERR_EMPTY' : 'ERR_SIZE', 'Tệp tin rỗng hoặc quá 8 MB');
      noteCode(request, added.file.id);
      noteWrite(request, { clientReference: null, applied: true });
      reply.code(201);
      return good({ IdTepTin: added.file.id, HashTepTin: added.file.sha256 });
    });

    scope.post(`${base}/hoso/create`, { bodyLimit: MAX_DOSSIER_BYTES, config: { operation: 'create' } }, (request, reply) => {
      noteAttempt(request, textField(request.body, 'MaHoSo'));
      const body = checkBody(CreateBody, request.body);
      if (!body.ok) return bad('ERR_DATA', `Dữ liệu không hợp lệ: ${body.where}`);
      const given = body.value.ThanhPhanHoSo.flatMap((paper) => paper.GiayToDinhKem);
      if (given.some(({ IdGiayTo, HashTepTin }) => files.find(IdGiayTo)?.sha256 !== HashTepTin.toLowerCase())) return bad('ERR_TEP', 'Tệp tin không tồn tại hoặc mã băm không khớp');
      const results = Array.from({ length: timesToApply(request) }, () => fileDossier(state, intakeOf(body.value)));
      const result = results[0];
      if (result === undefined || !result.ok) return bad(...FAULTS[result?.fault ?? 'bad_code']);
      noteCode(request, result.dossier.code);
      noteWrite(request, { clientReference: body.value.MaThamChieu, applied: true });
      reply.code(201);
      return good({ IdHoSo: result.dossier.qrId, MaHoSo: result.dossier.code, TrangThai: '1' });
    });

    scope.get<{ Params: { reference: string } }>(`${base}/hoso/tham-chieu/:reference`, { config: { operation: 'find_by_reference' } }, (request) => {
      const filing = filings.findByReference(PROVINCE, request.params.reference);
      const dossier = filing === null ? null : world.find(filing.code);
      if (dossier === null) return bad('ERR_NOT_FOUND', 'Không tìm thấy hồ sơ');
      noteCode(request, dossier.code);
      return good({ MaHoSo: dossier.code, IdHoSo: dossier.qrId, TrangThai: String(dossier.status) });
    });

    scope.post<{ Params: { code: string } }>(`${base}/hoso/:code/bo-sung`, { config: { operation: 'answer_supplement' } }, (request, reply) => {
      const { code } = request.params;
      return answerAct(request, reply, AnswerBody, {
        code,
        apply: (body) => answerRequest(state, { province: PROVINCE, code, reference: body.MaThamChieu }, body.HoSoBoSungId, answeredPapers(body)),
        data: () => ({ TrangThaiBoSung: '2' }),
      });
    });
    scope.get<{ Params: { code: string; reference: string } }>(`${base}/hoso/:code/bo-sung/tham-chieu/:reference`, { config: { operation: 'find_answer' } }, (request) => {
      noteCode(request, request.params.code);
      return good(wasAnswered(state, { province: PROVINCE, ...request.params }) ? { TrangThaiBoSung: '2' } : null);
    });
    scope.post<{ Params: { code: string } }>(`${base}/hoso/:code/rut`, { config: { operation: 'withdraw' } }, (request, reply) => {
      const { code } = request.params;
      return answerAct(request, reply, WithdrawBody, {
        code,
        apply: (body) => askWithdrawal(state, { province: PROVINCE, code, reference: body.MaThamChieu }, body.LyDo),
        data: () => ({ TrangThai: '7' }),
      });
    });
    scope.post<{ Params: { code: string } }>(`${base}/hoso/:code/thanh-toan`, { config: { operation: 'pay' } }, (request, reply) => {
      const { code } = request.params;
      return answerAct(request, reply, PayBody, { code, apply: (body) => pay(state, { province: PROVINCE, code, reference: body.MaGiaoDich }, body.SoTien), data: () => ({ DaNop: true }) });
    });
    scope.post<{ Params: { code: string } }>(`${base}/hoso/:code/danh-gia`, { config: { operation: 'rate' } }, (request, reply) => {
      const { code } = request.params;
      return answerAct(request, reply, RateBody, { code, apply: (body) => rate(state, { province: PROVINCE, code, reference: body.MaThamChieu }, Number(body.MucDo), body.NoiDung ?? ''), data: () => ({}) });
    });

    scope.get<{ Params: { code: string; id: string } }>(`${base}/hoso/:code/ket-qua/:id`, { config: { operation: 'result' } }, (request, reply) => {
      noteCode(request, request.params.code);
      const dossier = world.find(request.params.code, PROVINCE);
      const file = dossier?.results.find(({ id }) => id === request.params.id);
      if (dossier === null || file === undefined) return reply.code(404).send(bad('ERR_NOT_FOUND', 'Không tìm thấy kết quả'));
      return reply.header('x-ky-so', SIGNATURES[signatureOf(file)]).type('application/pdf').send(resultPdf(dossier, file));
    });
    done();
  });
}
