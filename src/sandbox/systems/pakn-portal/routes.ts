import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkBody } from '../../filing/check-body';
import { fieldName, questionField } from '../../listening/fields';
import type { LetterKind, NewLetter, SandboxLetter } from '../../listening/letter';
import type { CitizenActResult } from '../../listening/letter-store';
import { numberOf, provinceOf } from '../../listening/province-param';
import type { SandboxState } from '../../state';
import { bearerToken, textField } from '../form';
import { filesOfMultipart } from '../quang-nam/multipart';
import { noteCode, noteWrite, timesToApply } from '../system-scope';
import { PetitionBody, ProgressBody, QuestionBody, RatingBody, ReopenBody, toPetition, toQuestion } from './wire';

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_UPLOAD_BYTES = 22 * 1024 * 1024;
const MAX_ROWS = 100;
const PATHS: Record<LetterKind, string> = { petition: 'pakn', question: 'hoi-dap' };

interface OneLetter {
  Params: { province: string; id: string };
}
interface OfProvince {
  Params: { province: string };
}

const fine = (data: unknown): { failed: false; message: string; data: unknown } => ({ failed: false, message: '', data });
const failed = (message: string): { failed: true; message: string; data: null } => ({ failed: true, message, data: null });

/** The petition portals of every province, under `/pakn-portal/<province>`: a log-in, then always 200 with an envelope. */
export function servePaknPortal(parent: FastifyInstance, { listening: { letters, sessions, addFile, findFile }, secrets, clock }: SandboxState): void {
  const ACT_FAULTS: Record<Exclude<CitizenActResult, { ok: true }>['fault'], string> = { unknown_letter: 'Không tìm thấy', not_answered: 'Chưa được trả lời' };

  parent.post<OfProvince>('/:province/api/dang-nhap', { config: { operation: 'login', secretBody: true } }, (request, reply) => {
    const right = textField(request.body, 'tenDangNhap') === secrets.username && textField(request.body, 'matKhau') === secrets.password;
    return right ? reply.send({ token: sessions.issue(), hetHan: sessions.lifetimeSeconds }) : reply.code(401).send(failed('Sai tên đăng nhập hoặc mật khẩu'));
  });

  void parent.register((scope, _options, done) => {
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES }, (_request, body, parsed) => parsed(null, body));
    scope.addHook('preHandler', (request, reply) => (sessions.isValid(bearerToken(request.headers.authorization)) ? Promise.resolve() : reply.code(401).send(failed('Phiên làm việc đã hết hạn'))));

    scope.post<OfProvince>('/:province/api/tep', { config: { operation: 'upload' }, bodyLimit: MAX_UPLOAD_BYTES }, async (request) => {
      noteWrite(request, { clientReference: null, applied: false });
      const parts = Buffer.isBuffer(request.body) ? await filesOfMultipart(request.body, request.headers['content-type'] ?? '', 'tep') : null;
      const [file] = parts ?? [];
      if (file === undefined || file.bytes.length === 0) return failed('Tệp rỗng');
      if (file.bytes.length > MAX_FILE_BYTES) return failed('Tệp quá 20 MB');
      noteWrite(request, { clientReference: null, applied: true });
      return fine({ id: addFile(file) });
    });

    function keep(request: FastifyRequest, letter: NewLetter): { failed: false; message: string; data: unknown } {
      let id = '';
      for (let times = timesToApply(request); times > 0; times -= 1) id = letters.add(letter, clock()).id;
      noteCode(request, id);
      noteWrite(request, { clientReference: letter.reference, applied: true });
      return fine({ id });
    }

    scope.post<OfProvince>('/:province/api/pakn', { config: { operation: 'create_petition' } }, (request) => {
      noteWrite(request, { clientReference: textField(request.body, 'maThamChieu').slice(0, 64) || null, applied: false });
      const province = provinceOf(request.params.province);
      const body = checkBody(PetitionBody, request.body);
      if (province === null || !body.ok) return failed(`Dữ liệu chưa đúng: ${body.ok ? 'tỉnh' : body.where}`);
      const { value } = body;
      const area = fieldName(province, value.maLinhVuc);
      if (area === null) return failed('Lĩnh vực không tồn tại');
      const files = value.dinhKem.map((id) => findFile(id)?.name ?? null);
      if (files.some((file) => file === null)) return failed('Tệp đính kèm không tồn tại');
      return keep(request, {
        province, kind: 'petition', reference: value.maThamChieu, writer: { name: value.hoTen, phone: value.soDienThoai, email: value.email, address: value.diaChi }, title: value.tieuDe, content: value.noiDung,
        field: value.maLinhVuc, area, agency: value.maDonVi, procedureCode: '', dossierCode: value.maHoSo, place: value.diaDiem, files: files.filter((file) => file !== null), showName: value.congKhai === 1, isPublic: true,
      });
    });

    scope.post<OfProvince>('/:province/api/hoi-dap', { config: { operation: 'create_question' } }, (request) => {
      noteWrite(request, { clientReference: textField(request.body, 'MaThamChieu').slice(0, 64) || null, applied: false });
      const province = provinceOf(request.params.province);
      const body = checkBody(QuestionBody, request.body);
      if (province === null || !body.ok) return failed(`Dữ liệu chưa đúng: ${body.ok ? 'tỉnh' : body.where}`);
      const { value } = body;
      const field = questionField(province);
      return keep(request, {
        province, kind: 'question', reference: value.MaThamChieu, writer: { name: value.HoTen, phone: value.SoDienThoai, email: value.Email, address: value.DiaChi }, title: value.TieuDe, content: value.NoiDung,
        field, area: fieldName(province, field) ?? '', agency: value.MaDonVi, procedureCode: value.MaTTHC, dossierCode: '', place: '', files: [], showName: false, isPublic: value.CongKhai === 'co',
      });
    });

    for (const kind of ['petition', 'question'] as const) serveKind(scope, kind);
    done();

    function serveKind(scope: FastifyInstance, kind: LetterKind): void {
      const path = `/:province/api/${PATHS[kind]}`;
      const show = (letter: SandboxLetter) => (kind === 'petition' ? toPetition(letter) : toQuestion(letter));
      const answerAct = (reply: FastifyReply, request: FastifyRequest, reference: string, result: CitizenActResult): FastifyReply => {
        noteWrite(request, { clientReference: reference, applied: result.ok });
        return reply.send(result.ok ? fine(null) : failed(ACT_FAULTS[result.fault]));
      };

      scope.get<OfProvince>(path, { config: { operation: `list_${kind}s` } }, (request) => {
        const query = (name: string): string => textField(request.query, name);
        const [page, rows] = [Math.max(1, numberOf(query('trang'), 1, 10_000)), Math.max(1, numberOf(query('soDong'), 10, MAX_ROWS))];
        const found = letters.list(provinceOf(request.params.province) ?? undefined, kind).filter((letter) => letter.isPublic && letter.state === 'answered');
        return fine({ items: found.slice((page - 1) * rows, page * rows).map(show), tongSo: found.length });
      });
      scope.get<{ Params: { reference: string } }>(`${path}/tham-chieu/:reference`, { config: { operation: `find_${kind}` } }, (request) => {
        noteCode(request, request.params.reference);
        const letter = letters.findByReference(request.params.reference);
        return fine(letter === null ? null : { id: letter.id });
      });
      scope.get<OneLetter>(`${path}/:id`, { config: { operation: kind } }, (request) => {
        noteCode(request, request.params.id);
        const letter = letters.find(request.params.id);
        return fine(letter === null || letter.kind !== kind ? null : show(letter));
      });
      scope.post<OneLetter>(`${path}/:id/danh-gia`, { config: { operation: 'rate_letter' } }, (request, reply) => {
        const body = checkBody(RatingBody, request.body);
        if (!body.ok) return failed(body.where);
        const { maYeuCau, mucDo, yKien } = body.value;
        return answerAct(reply, request, maYeuCau, letters.rate(request.params.id, maYeuCau, mucDo, yKien));
      });
      scope.post<OneLetter>(`${path}/:id/mo-lai`, { config: { operation: 'reopen_letter' } }, (request, reply) => {
        const body = checkBody(ReopenBody, request.body);
        if (!body.ok) return failed(body.where);
        return answerAct(reply, request, body.value.maYeuCau, letters.reopen(request.params.id, body.value.maYeuCau, body.value.lyDo, clock()));
      });
      scope.post<OneLetter>(`${path}/:id/hoi-tien-do`, { config: { operation: 'ask_progress' } }, (request, reply) => {
        const body = checkBody(ProgressBody, request.body);
        if (!body.ok) return failed(body.where);
        return answerAct(reply, request, body.value.maYeuCau, letters.askProgress(request.params.id, body.value.maYeuCau));
      });
    }
  });
}
