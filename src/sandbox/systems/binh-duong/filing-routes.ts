import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { checkBody } from '../../filing/check-body';
import { answerRequest, askWithdrawal, pay, rate, type ActResult } from '../../filing/citizen-acts';
import { fileDossier, type Intake } from '../../filing/file-dossier';
import { MAX_UPLOAD_BYTES, sha256Of } from '../../filing/file-store';
import { resultPdf, signatureOf } from '../../filing/result-pdf';
import type { SandboxState } from '../../state';
import type { WorldParty } from '../../world/model';
import { bearerToken, textField } from '../form';
import { noteCode, noteWrite, timesToApply } from '../system-scope';
import { AnswerBody, DossierBody, FileBody, PayBody, RateBody, WithdrawBody } from './filing-shapes';

const PROVINCE = 'binh-duong';
const BASE = '/mcdt/1.0';
const RESULT_WAYS = { '1': 'counter', '2': 'post', '3': 'electronic' } as const;
const SIGNATURES = { valid: 'hop-le', none: 'chua-ky', invalid: 'khong-hop-le' };
const MAX_DOSSIER_BYTES = 256 * 1024;

type Filed = Static<typeof DossierBody>;

const good = (data: unknown) => ({ code: '00', message: 'OK', data });
const wrong = (detail: string) => ({ code: '500', message: 'DATA_INCORRECT', data: null, detail });
const NOT_FOUND = { code: '404', message: 'Không tìm thấy hồ sơ', data: null };

const partyOf = (person: Filed['ChuHoSo']): WorldParty => ({
  kind: person.LoaiDoiTuong === '2' ? 'business' : 'citizen',
  name: person.HoTen,
  idNumber: person.SoGiayTo,
  phone: person.SoDienThoai,
  address: person.DiaChi ?? '',
});

const papersOf = (attached: Filed['TepDinhKem']): Intake['papers'] => attached.map(({ MaGiayTo, TenGiayTo, Id }) => ({ code: MaGiayTo, name: TenGiayTo, files: [{ id: Id, name: '' }] }));

function intakeOf(body: Filed): Intake {
  return {
    province: PROVINCE,
    reference: body.MaThamChieu,
    code: null,
    procedureCode: body.MaTTHC,
    officeCode: body.MaDonVi,
    owner: partyOf(body.ChuHoSo),
    submitter: body.NguoiNop ? partyOf(body.NguoiNop) : null,
    caseCode: body.MaTruongHop ?? null,
    form: body.DuLieuToKhai,
    resultWay: RESULT_WAYS[body.HinhThucNhanKetQua],
    papers: papersOf(body.TepDinhKem),
  };
}

/** Notes the write as refused until something is applied. */
function noteAttempt(request: FastifyRequest, code: string, applied = false): void {
  noteCode(request, code);
  noteWrite(request, { clientReference: textField(request.body, 'MaThamChieu').slice(0, 64) || null, applied });
}

function act<T extends TSchema>(request: FastifyRequest, schema: T, code: string, apply: (body: Static<T>) => ActResult) {
  noteAttempt(request, code);
  const body = checkBody(schema, request.body);
  if (!body.ok) return wrong(body.where);
  const result = apply(body.value);
  if (!result.ok) return result.fault === 'unknown_dossier' ? NOT_FOUND : wrong(result.fault);
  noteAttempt(request, code, result.applied);
  return good({});
}

/** Bình Dương's filing interface through its LGSP gateway: envelope, files in base64, the number is given here. */
export function serveBinhDuongFiling(parent: FastifyInstance, state: SandboxState): void {
  const { world, files, filings, sessions } = state;
  void parent.register((scope, _options, done) => {
    scope.addHook('preHandler', (request, reply) =>
      sessions['binh-duong'].isValid(bearerToken(request.headers.authorization)) ? Promise.resolve() : reply.code(401).send({ fault: { code: 900901, message: 'Invalid Credentials' } }),
    );

    scope.post(`${BASE}/tep`, { bodyLimit: MAX_UPLOAD_BYTES, config: { operation: 'upload', secretBody: true } }, (request) => {
      noteAttempt(request, '');
      const body = checkBody(FileBody, request.body);
      if (!body.ok) return wrong(body.where);
      const bytes = Buffer.from(body.value.NoiDung, 'base64');
      if (sha256Of(bytes) !== body.value.SHA256.toLowerCase()) return wrong('hash');
      const added = files.add(randomUUID(), body.value.TenTep, body.value.LoaiTep, bytes);
      if (!added.ok) return wrong(added.fault);
      noteAttempt(request, added.file.id, true);
      return good({ Id: added.file.id });
    });

    scope.post(`${BASE}/hoso`, { bodyLimit: MAX_DOSSIER_BYTES, config: { operation: 'create' } }, (request) => {
      noteAttempt(request, '');
      const body = checkBody(DossierBody, request.body);
      if (!body.ok) return wrong(body.where);
      const [result] = Array.from({ length: timesToApply(request) }, () => fileDossier(state, intakeOf(body.value)));
      if (result === undefined || !result.ok) return wrong(result?.fault ?? 'nothing');
      const { code } = result.dossier;
      noteAttempt(request, code, true);
      return good({ MaHoSo: code, SoBienNhan: code.split('-').at(-1) ?? code, TrangThaiHoSo: '0' });
    });

    scope.get<{ Params: { reference: string } }>(`${BASE}/hoso-tham-chieu/:reference`, { config: { operation: 'find_by_reference' } }, (request) => {
      const filing = filings.findByReference(PROVINCE, request.params.reference);
      if (filing === null) return NOT_FOUND;
      noteCode(request, filing.code);
      return good({ MaHoSo: filing.code });
    });

    scope.post<{ Params: { code: string } }>(`${BASE}/hoso/:code/bosung`, { config: { operation: 'answer_supplement' } }, (request) => {
      const { code } = request.params;
      return act(request, AnswerBody, code, (body) => answerRequest(state, { province: PROVINCE, code, reference: body.MaThamChieu }, body.IdYeuCau, papersOf(body.TepDinhKem)));
    });
    scope.post<{ Params: { code: string } }>(`${BASE}/hoso/:code/rut`, { config: { operation: 'withdraw' } }, (request) => {
      const { code } = request.params;
      return act(request, WithdrawBody, code, (body) => askWithdrawal(state, { province: PROVINCE, code, reference: body.MaThamChieu }, body.LyDo));
    });
    scope.post<{ Params: { code: string } }>(`${BASE}/hoso/:code/thanhtoan`, { config: { operation: 'pay' } }, (request) => {
      const { code } = request.params;
      return act(request, PayBody, code, (body) => pay(state, { province: PROVINCE, code, reference: body.MaGiaoDich }, body.SoTien));
    });
    scope.post<{ Params: { code: string } }>(`${BASE}/hoso/:code/danhgia`, { config: { operation: 'rate' } }, (request) => {
      const { code } = request.params;
      return act(request, RateBody, code, (body) => rate(state, { province: PROVINCE, code, reference: body.MaThamChieu }, Number(body.MucDo), body.NoiDung ?? ''));
    });

    scope.get<{ Params: { code: string; id: string } }>(`${BASE}/hoso/:code/ketqua/:id`, { config: { operation: 'result' } }, (request, reply) => {
      noteCode(request, request.params.code);
      const dossier = world.find(request.params.code, PROVINCE);
      const file = dossier?.results.find(({ id }) => id === request.params.id);
      if (dossier === null || file === undefined) return reply.code(404).send(NOT_FOUND);
      return reply.header('x-ky-so', SIGNATURES[signatureOf(file)]).type('application/pdf').send(resultPdf(dossier, file));
    });
    done();
  });
}
