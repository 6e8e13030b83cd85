import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { checkBody } from '../../filing/check-body';
import { answerRequest, askWithdrawal, pay, rate, type ActResult } from '../../filing/citizen-acts';
import { fileDossier, type Intake } from '../../filing/file-dossier';
import { MAX_UPLOAD_BYTES } from '../../filing/file-store';
import { resultPdf, signatureOf } from '../../filing/result-pdf';
import type { SandboxState } from '../../state';
import { jacksonTime } from '../../vn-time';
import type { SandboxDossier } from '../../world/model';
import { objectIdOf } from '../../world/identifiers';
import { findOffice, officesOf } from '../../world/offices';
import { findProcedure } from '../../world/procedures';
import { bearerToken, textField } from '../form';
import { noteCode, noteWrite, timesToApply } from '../system-scope';
import { AnswerBody, ApplyBody, PaidBody, RateBody, WithdrawBody } from './filing-shapes';
import { filesOfMultipart } from './multipart';
import { toIgate } from './wire';

const PROVINCE = 'quang-nam';
const RESULT_WAYS = { 1: 'counter', 2: 'post', 3: 'electronic' } as const;
const MAX_DOSSIER_BYTES = 256 * 1024;
const MAX_FILES = 10;
/** Counter of the province, whose number a dossier gets when its pattern names no other office. */
const CENTRE = 'H17.01';

type Applied = Static<typeof ApplyBody>;
interface CodeParams {
  code: string;
}

const invalid = (message: string) => ({ code: 'invalid', message });
/** `+84…` as the provinces keep it: `0…`. */
const homePhone = (phone: string): string => phone.replace(/^\+84/, '0');

function intakeOf(body: Applied): Intake {
  const { data } = body.applicant;
  const proxy = body.proxy ?? null;
  return {
    province: PROVINCE,
    reference: body.reference,
    code: body.code,
    procedureCode: body.procedure.code,
    officeCode: body.agency.code,
    owner: { kind: 'citizen', name: data.ownerFullname, idNumber: data.identityNumber, phone: homePhone(data.phoneNumber), address: data.address ?? '' },
    submitter: proxy === null ? null : { kind: 'citizen', name: proxy.fullname, idNumber: proxy.identityNumber, phone: homePhone(proxy.phoneNumber), address: '' },
    caseCode: body.caseCode ?? null,
    form: body.eForm.data,
    resultWay: RESULT_WAYS[body.dossierReceivingKind.id],
    papers: body.dossierFormFile.map(({ procedureForm, file }) => ({ ...procedureForm, files: file.map(({ id, filename }) => ({ id, name: filename })) })),
  };
}

const shortOf = (dossier: SandboxDossier) => {
  const { id, code, dossierStatus, dossierTaskStatus } = toIgate(dossier);
  return { id, code, dossierStatus, dossierTaskStatus };
};

/** Notes the write as refused until something is applied. */
function noteAttempt(request: FastifyRequest, code: string, applied = false): void {
  noteCode(request, code);
  noteWrite(request, { clientReference: textField(request.body, 'reference').slice(0, 64) || null, applied });
}

/** Finds the pattern's office, else the bureau of the procedure, else the counter of the province. */
function unitOf(patternId: string, procedureCode: string): string {
  const office = officesOf(PROVINCE).find((candidate) => objectIdOf(candidate.code) === patternId);
  const police = findProcedure(procedureCode)?.bureau === 'police' && findProcedure(procedureCode)?.flow === 'province';
  return office?.code ?? findOffice(police ? 'H17.18' : CENTRE)?.code ?? CENTRE;
}

/** Quảng Nam's filing interface, iGate 2.0: the HTTP status carries the outcome. */
export function serveQuangNamFiling(parent: FastifyInstance, state: SandboxState): void {
  const { world, files, sessions } = state;

  const act = <T extends TSchema>(request: FastifyRequest, reply: FastifyReply, schema: T, code: string, apply: (body: Static<T>) => ActResult, answer: (dossier: SandboxDossier) => unknown): FastifyReply => {
    noteAttempt(request, code);
    const body = checkBody(schema, request.body);
    if (!body.ok) return reply.code(400).send(invalid(body.where));
    const result = apply(body.value);
    if (!result.ok) return reply.code(result.fault === 'unknown_dossier' || result.fault === 'unknown_supplement' ? 404 : 400).send(invalid(result.fault));
    noteAttempt(request, code, result.applied);
    return reply.send(answer(result.dossier));
  };

  void parent.register((scope, _options, done) => {
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    scope.addHook('preHandler', (request, reply) =>
      sessions['quang-nam'].isValid(bearerToken(request.headers.authorization)) ? Promise.resolve() : reply.code(401).send({ error: 'invalid_token', error_description: 'Access token expired' }),
    );

    scope.put<{ Params: { pattern: string } }>('/bt/pattern/:pattern/--get-next-value', { config: { operation: 'get_next_value' } }, (request, reply) => {
      const procedureCode = textField(request.query, 'code');
      if (!/^[0-9a-f]{24}$/.test(request.params.pattern) || findProcedure(procedureCode) === null) return reply.code(400).send(invalid('pattern or code'));
      const value = world.reserve(unitOf(request.params.pattern, procedureCode));
      noteCode(request, value);
      return { value };
    });

    scope.post('/fi/file/--multiple', { bodyLimit: MAX_UPLOAD_BYTES, config: { operation: 'upload', secretBody: true } }, async (request, reply) => {
      noteAttempt(request, '');
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const parts = await filesOfMultipart(body, request.headers['content-type'] ?? '', 'files');
      if (parts === null || parts.length === 0 || parts.length > MAX_FILES) return reply.code(422).send({ message: 'Không có tệp tin' });
      const added = parts.map((part) => files.add(randomBytes(12).toString('hex'), part.name, part.contentType, part.bytes));
      const stored = added.flatMap((result) => (result.ok ? [result.file] : []));
      if (stored.length < added.length) return reply.code(422).send({ message: 'Tệp tin rỗng hoặc quá 8 MB' });
      noteAttempt(request, stored[0]?.id ?? '', true);
      return stored.map(({ id, name, sizeBytes, sha256 }) => ({ id, filename: name, size: sizeBytes, sha256 }));
    });

    scope.post('/pa/dossier/--apply-online/', { bodyLimit: MAX_DOSSIER_BYTES, config: { operation: 'create' } }, (request, reply) => {
      noteAttempt(request, textField(request.body, 'code'));
      const body = checkBody(ApplyBody, request.body);
      if (!body.ok) return reply.code(400).send(invalid(body.where));
      const [result] = Array.from({ length: timesToApply(request) }, () => fileDossier(state, intakeOf(body.value)));
      if (result === undefined || !result.ok) return reply.code(400).send(invalid(result?.fault ?? 'nothing'));
      noteAttempt(request, result.dossier.code, true);
      const { id, code, dossierStatus } = toIgate(result.dossier);
      return reply.code(201).send({ id, code, dossierStatus });
    });

    scope.put<{ Params: CodeParams & { id: string } }>('/pa/dossier/:code/additional-requirement/:id/--answer', { config: { operation: 'answer_supplement' } }, (request, reply) => {
      const { code, id } = request.params;
      return act(
        request, reply, AnswerBody, code,
        (body) => answerRequest(state, { province: PROVINCE, code, reference: body.reference }, id, body.file.map((file) => ({ ...file.procedureForm, files: [{ id: file.id, name: file.filename }] }))),
        (dossier) => ({ id, answeredDate: jacksonTime(dossier.supplements.find((supplement) => supplement.id === id)?.answeredAt ?? null) }),
      );
    });
    scope.put<{ Params: CodeParams }>('/pa/dossier/:code/--withdraw', { config: { operation: 'withdraw' } }, (request, reply) => {
      const { code } = request.params;
      return act(request, reply, WithdrawBody, code, (body) => askWithdrawal(state, { province: PROVINCE, code, reference: body.reference }, body.reason), (dossier) => ({ dossierTaskStatus: shortOf(dossier).dossierTaskStatus }));
    });
    scope.put<{ Params: CodeParams }>('/pa/dossier/:code/--paid', { config: { operation: 'pay' } }, (request, reply) => {
      const { code } = request.params;
      return act(request, reply, PaidBody, code, (body) => pay(state, { province: PROVINCE, code, reference: body.transactionId }, body.amount), () => ({ paid: true }));
    });
    scope.put<{ Params: CodeParams }>('/pa/dossier/:code/--rate', { config: { operation: 'rate' } }, (request, reply) => {
      const { code } = request.params;
      return act(request, reply, RateBody, code, (body) => rate(state, { province: PROVINCE, code, reference: body.reference }, body.star, body.comment ?? ''), () => ({}));
    });

    scope.get<{ Params: { id: string } }>('/fi/file/:id', { config: { operation: 'file' } }, (request, reply) => {
      const { id } = request.params;
      noteCode(request, id);
      for (const dossier of world.list()) {
        const result = dossier.province === PROVINCE ? dossier.results.find((file) => file.id === id) : undefined;
        if (result !== undefined) return reply.header('x-signature-status', signatureOf(result)).type('application/pdf').send(resultPdf(dossier, result));
      }
      const uploaded = files.find(id);
      if (uploaded === null || uploaded.bytes === null) return reply.code(404).send({ message: 'File not found' });
      return reply.header('x-signature-status', 'none').type(uploaded.contentType || 'application/octet-stream').send(uploaded.bytes);
    });
    done();
  });
}
