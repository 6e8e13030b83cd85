import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { foldVietnamese } from '../../../domain/text';
import { checkBody } from '../../filing/check-body';
import { fieldName, questionField } from '../../listening/fields';
import type { CitizenActResult } from '../../listening/letter-store';
import { numberOf, provinceOf } from '../../listening/province-param';
import type { SandboxState } from '../../state';
import { textField } from '../form';
import { filesOfMultipart } from '../quang-nam/multipart';
import { noteCode, noteWrite, timesToApply } from '../system-scope';
import { GopyBody, isShown, ProgressBody, RatingBody, ReopenBody, toGopy } from './wire';

/** Sources that were registered; any other is turned away as a wrong address is. */
const SOURCES = ['Zalo', 'Website', 'Tong dai'];
const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_UPLOAD_BYTES = 22 * 1024 * 1024;
const MAX_SIZE = 100;

interface OneLetter {
  Params: { province: string; id: string };
}
interface OfProvince {
  Params: { province: string };
}

/** The 1022 systems of every province, under `/gopy-1022/<province>`: no log-in, petitions and questions alike. */
export function serveGopy(parent: FastifyInstance, { listening: { letters, addFile }, clock }: SandboxState): void {
  const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply => reply.code(status).send({ message });
  const answerAct = (reply: FastifyReply, request: FastifyRequest, reference: string, result: CitizenActResult): FastifyReply => {
    noteWrite(request, { clientReference: reference, applied: result.ok });
    if (result.ok) return reply.send({ message: 'OK' });
    return result.fault === 'unknown_letter' ? refuse(reply, 404, 'Không tìm thấy góp ý') : refuse(reply, 409, 'Góp ý chưa được trả lời');
  };

  void parent.register((scope, _options, done) => {
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES }, (_request, body, parsed) => parsed(null, body));

    scope.post<OfProvince>('/:province/public/file', { config: { operation: 'upload' }, bodyLimit: MAX_UPLOAD_BYTES }, async (request, reply) => {
      noteWrite(request, { clientReference: null, applied: false });
      const parts = Buffer.isBuffer(request.body) ? await filesOfMultipart(request.body, request.headers['content-type'] ?? '', 'file') : null;
      const [file] = parts ?? [];
      if (file === undefined || file.bytes.length === 0) return refuse(reply, 400, 'Tệp rỗng hoặc không đúng');
      if (file.bytes.length > MAX_FILE_BYTES) return refuse(reply, 413, 'Tệp quá 20 MB');
      noteWrite(request, { clientReference: null, applied: true });
      return { url: `/files/${addFile(file)}`, ten: file.name };
    });

    scope.post<OfProvince>('/:province/public/gopy', { config: { operation: 'create_letter' } }, (request, reply) => {
      const reference = textField(request.body, 'userId').slice(0, 64) || null;
      noteWrite(request, { clientReference: reference, applied: false });
      const province = provinceOf(request.params.province);
      const body = checkBody(GopyBody, request.body);
      if (province === null) return refuse(reply, 404, 'Không tìm thấy');
      if (!body.ok) return refuse(reply, 400, `Dữ liệu chưa đúng: ${body.where}`);
      const { value } = body;
      if (!SOURCES.includes(value.nguonGopY)) return refuse(reply, 404, 'Không tìm thấy nguồn góp ý');
      const area = fieldName(province, value.linhVucId);
      if (area === null) return refuse(reply, 400, 'Lĩnh vực không tồn tại');
      const isQuestion = value.linhVucId === questionField(province);
      const letter = {
        province, kind: isQuestion ? ('question' as const) : ('petition' as const), reference: value.userId,
        writer: { name: value.tenDayDu, phone: value.soDienThoai, email: value.email, address: value.diaChi },
        title: value.tieuDe, content: value.noiDungYKien, field: value.linhVucId, area, agency: value.coQuanId,
        procedureCode: /Mã thủ tục: (\S+)/.exec(value.noiDungYKien)?.[1] ?? '', dossierCode: /Mã hồ sơ: (\S+)/.exec(value.noiDungYKien)?.[1] ?? '',
        place: value.noiDienRa, files: [...value.hinhAnhs, ...value.videos].map(({ ten }) => ten), showName: value.hienThiTen, isPublic: value.congKhai,
      };
      let id = '';
      for (let times = timesToApply(request); times > 0; times -= 1) id = letters.add(letter, clock()).id;
      noteCode(request, id);
      noteWrite(request, { clientReference: reference, applied: true });
      return reply.code(201).send({ id: Number(id) });
    });

    scope.get<OfProvince>('/:province/public/gopy', { config: { operation: 'list_letters' } }, (request, reply) => {
      const province = provinceOf(request.params.province);
      if (province === null) return refuse(reply, 404, 'Không tìm thấy');
      const query = (name: string): string => textField(request.query, name);
      const [keyword, field, state] = [foldVietnamese(query('keyword')), query('linhvuc'), query('tinhtrangxuly')];
      const [page, size] = [numberOf(query('page'), 0, 10_000), Math.max(1, numberOf(query('size'), 10, MAX_SIZE))];
      noteCode(request, query('keyword'));
      const found = letters
        .list(province)
        // Who searches by words finds what is not answered too; the list of the answered holds only what is for everybody.
        .filter((letter) => (state === 'DA_XU_LY' ? isShown(letter) : keyword !== ''))
        .filter((letter) => (field === '' || letter.field === field) && (keyword === '' || foldVietnamese(`${letter.title} ${letter.content}`).includes(keyword)));
      return reply.send({ content: found.slice(page * size, (page + 1) * size).map(toGopy), totalElements: found.length, page, size });
    });

    scope.get<OneLetter>('/:province/public/gopy/:id', { config: { operation: 'letter' } }, (request, reply) => {
      noteCode(request, request.params.id);
      const letter = letters.find(request.params.id);
      return letter === null || letter.province !== request.params.province ? refuse(reply, 404, 'Không tìm thấy góp ý') : reply.send(toGopy(letter));
    });

    scope.post<OneLetter>('/:province/public/gopy/:id/danhgia', { config: { operation: 'rate_letter' } }, (request, reply) => {
      const body = checkBody(RatingBody, request.body);
      if (!body.ok) return refuse(reply, 400, body.where);
      const { maYeuCau, mucDo, noiDung } = body.value;
      return answerAct(reply, request, maYeuCau, letters.rate(request.params.id, maYeuCau, mucDo, noiDung));
    });
    scope.post<OneLetter>('/:province/public/gopy/:id/molai', { config: { operation: 'reopen_letter' } }, (request, reply) => {
      const body = checkBody(ReopenBody, request.body);
      if (!body.ok) return refuse(reply, 400, body.where);
      return answerAct(reply, request, body.value.maYeuCau, letters.reopen(request.params.id, body.value.maYeuCau, body.value.lyDo, clock()));
    });
    scope.post<OneLetter>('/:province/public/gopy/:id/hoitiendo', { config: { operation: 'ask_progress' } }, (request, reply) => {
      const body = checkBody(ProgressBody, request.body);
      if (!body.ok) return refuse(reply, 400, body.where);
      return answerAct(reply, request, body.value.maYeuCau, letters.askProgress(request.params.id, body.value.maYeuCau));
    });
    done();
  });
}
